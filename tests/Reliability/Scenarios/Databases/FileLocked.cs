using Ironclad.Reliability.Stores;
using Microsoft.Data.Sqlite;

namespace Ironclad.Reliability.Scenarios.Databases;

/// <summary>Another program holds the file's write lock, as a careless backup does.</summary>
internal sealed class FileLocked(SqliteStore store) : IDisturbance
{
    private SqliteConnection? _connection;

    public string Name => "file locked";

    public async Task BeginAsync()
    {
        _connection = new SqliteConnection(store.ConnectionString);
        await _connection.OpenAsync();
        await ExecuteAsync("BEGIN IMMEDIATE");
    }

    public async Task EndAsync()
    {
        await ExecuteAsync("ROLLBACK");
        await _connection!.DisposeAsync();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _connection!.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
