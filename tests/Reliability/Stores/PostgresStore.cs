using Ironclad.Databases;
using Npgsql;

namespace Ironclad.Reliability.Stores;

/// <summary>A database of its own on a server of our own.</summary>
internal sealed class PostgresStore(PostgresServer server, string connectionString) : IStore
{
    public string Name => "PostgreSQL";

    public PostgresServer Server => server;

    public IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("Inbox__Store", "Postgres"),
        new("Inbox__ConnectionString", connectionString),
    ];

    public async Task<string> VersionAsync()
    {
        await using var connection = await OpenAsync();
        return connection.ServerVersion;
    }

    public async Task<IReadOnlyList<StoredEntry>> JournalAsync()
    {
        await using var connection = await OpenAsync();
        return await JournalTable.ReadAsync(connection);
    }

    public async Task<int> WaitingAsync(long upTo)
    {
        await using var connection = await OpenAsync();
        return await JournalTable.CountWaitingAsync(connection, upTo);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // No pool: the server comes and goes.
    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
