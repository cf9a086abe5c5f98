using System.Runtime.CompilerServices;
using Ironclad.RelayApi.Inbox;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Ironclad.RelayApi.Setup.Doctor.Checks;

/// <summary>The relay can have its inbox where the settings say.</summary>
internal sealed class InboxCheck(IOptions<InboxOptions> options, InboxPlace place) : ICheck
{
    private const int SecondsToConnect = 10;

    public string Link => Links.Inbox;

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return options.Value.Store switch
        {
            InboxStore.Sqlite => OwnFile(),
            InboxStore.Postgres => await DatabaseAsync(cancellation),
        };
    }

    private Finding OwnFile()
    {
        try
        {
            if (File.Exists(place.LockPath))
                new FileStream(place.LockPath, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            else
                TryToWrite(new DirectoryInfo(Path.GetDirectoryName(place.Path)!));
            return new Finding(Link, FindingState.Fine, $"The relay can own {place.Path}.");
        }
        catch (IOException) when (File.Exists(place.LockPath))
        {
            return new Finding(Link, FindingState.Fine, $"A running relay owns {place.Path}.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new Finding(
                Link, FindingState.Failed, $"The relay cannot own {place.Path}: {failure.Message} Set Inbox:DatabasePath (environment variable Inbox__DatabasePath) to a "
                    + "file on a local disk that the relay may write.");
        }
    }

    /// <summary>Leaves nothing behind.</summary>
    private static void TryToWrite(DirectoryInfo folder)
    {
        var isNew = !folder.Exists;
        folder.Create();
        var trial = Path.Combine(folder.FullName, Path.GetRandomFileName());
        new FileStream(trial, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
        if (isNew)
            folder.Delete();
    }

    private async Task<Finding> DatabaseAsync(CancellationToken cancellation)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.Value.ConnectionString) { Timeout = SecondsToConnect, Pooling = false };
        try
        {
            await using var connection = new NpgsqlConnection(settings.ConnectionString);
            await connection.OpenAsync(cancellation);
            return new Finding(Link, FindingState.Fine, $"PostgreSQL {connection.PostgreSqlVersion} answers with the database.");
        }
        catch (Exception failure) when (failure is PostgresException or NpgsqlException or TimeoutException)
        {
            var code = failure is PostgresException { SqlState: var state } ? $" (SQLSTATE {state})" : "";
            return new Finding(
                Link, FindingState.Failed, $"PostgreSQL does not let the relay in{code}. Check host, database, user and password in Inbox:ConnectionString, and that the "
                    + "server takes connections from here.");
        }
    }
}

/// <param name="Path">The file that the settings name.</param>
internal sealed record InboxPlace(string Path)
{
    public string LockPath => $"{Path}-lock";
}
