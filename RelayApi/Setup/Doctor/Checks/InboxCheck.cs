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
            InboxStore.Sqlite => File(),
            InboxStore.Postgres => await DatabaseAsync(cancellation),
        };
    }

    private Finding File()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place.Path)!);
            using var owned = new FileStream(place.LockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new Finding(Link, FindingState.Fine, $"The relay can own {place.Path}.");
        }
        catch (IOException) when (System.IO.File.Exists(place.LockPath))
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
