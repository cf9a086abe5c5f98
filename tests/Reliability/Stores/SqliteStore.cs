using Microsoft.Data.Sqlite;

namespace Ironclad.Reliability.Stores;

/// <summary>A file in a folder of the world.</summary>
internal sealed class SqliteStore(string folder) : IStore
{
    private readonly string _path = Path.Combine(folder, "inbox.db");

    public string ConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = _path,
        Mode = SqliteOpenMode.ReadWrite,
        Pooling = false,
    }.ConnectionString;

    public string Name => "SQLite";

    public IEnumerable<KeyValuePair<string, string>> Settings => [new("Inbox__DatabasePath", _path)];

    public Task<string> VersionAsync() => Task.FromResult(SQLitePCL.raw.sqlite3_libversion().utf8_to_string());

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

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
