using Npgsql;

namespace Ironclad.Databases;

/// <summary>
/// A PostgreSQL server for one test run: its own cluster in a temporary folder on a free loopback port, gone afterwards.
/// Where <c>IRONCLAD_POSTGRES</c> holds a connection string, the server it names is used instead and only its databases are ours.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly Cluster? _cluster;
    private readonly string _connectionString;
    private readonly List<string> _databases = [];

    private PostgresServer(Cluster? cluster, string connectionString) => (_cluster, _connectionString) = (cluster, connectionString);

    /// <summary>Why no server can be had here; null when one can.</summary>
    public static string? WhyMissing => Running is null ? PostgresBinaries.WhyMissing : null;

    /// <summary>Only a server of our own may be stopped.</summary>
    public bool CanStop => _cluster is not null;

    private Cluster Ours => _cluster ?? throw new InvalidOperationException("The server that IRONCLAD_POSTGRES names is not ours to stop.");

    private static string? Running => Environment.GetEnvironmentVariable("IRONCLAD_POSTGRES") is { Length: > 0 } given ? given : null;

    /// <param name="fsync">False for tests that need a fast server and no durable one.</param>
    public static async Task<PostgresServer> StartAsync(bool fsync = true)
    {
        if (Running is { } given)
            return new PostgresServer(cluster: null, given);
        var cluster = await Cluster.CreateAsync(fsync);
        await cluster.StartAsync();
        return new PostgresServer(cluster, cluster.ConnectionString);
    }

    /// <returns>The connection string of a database of its own.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"ironclad_test_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        _databases.Add(name);
        return new NpgsqlConnectionStringBuilder(_connectionString) { Database = name }.ConnectionString;
    }

    /// <summary>Ends every session and stops, as an administrator would.</summary>
    public Task StopAsync() => Ours.StopAsync();

    /// <summary>Kills the server's processes (SIGKILL), as a crash would.</summary>
    public Task KillAsync() => Ours.KillAsync();

    /// <summary>Starts the server again, with the same data and on the same port.</summary>
    public Task StartAgainAsync() => Ours.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
            return;
        }

        NpgsqlConnection.ClearAllPools();
        foreach (var name in _databases)
            await ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
    }

    private async Task ExecuteAsync(string sql)
    {
        // No pool: it would hand out connections from before a stop.
        var unpooled = new NpgsqlConnectionStringBuilder(_connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        // Dropping a database writes all of it to the disk first.
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
