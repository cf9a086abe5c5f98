using System.Data.Common;
using Ironclad.Reliability.Stores;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Ironclad.Benchmarks.Floors;

/// <summary>The relay's store without the relay: the same file or database, as durable.</summary>
internal sealed class BareStore
{
    private readonly Func<DbConnection> _connect;
    private readonly string _settings;
    private readonly SemaphoreSlim _turns;

    private BareStore(Func<DbConnection> connect, string settings, int writersAtOnce) =>
        (_connect, _settings, _turns) = (connect, settings, new SemaphoreSlim(writersAtOnce));

    /// <summary>SQLite has one write lock, for which writers queue here in their order.</summary>
    public static BareStore Of(IStore store)
    {
        var settings = store.Settings.ToDictionary();
        if (settings.TryGetValue("Inbox__ConnectionString", out var postgres))
            return new BareStore(() => new NpgsqlConnection(postgres), "SET synchronous_commit = on", int.MaxValue);
        var file = new SqliteConnectionStringBuilder { DataSource = settings["Inbox__DatabasePath"], Pooling = false }.ConnectionString;
        return new BareStore(() => new SqliteConnection(file), "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 5000", writersAtOnce: 1);
    }

    public async Task<DbConnection> OpenAsync()
    {
        var connection = _connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = _settings;
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    public async Task InTurnAsync(Func<Task> work)
    {
        await _turns.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            _turns.Release();
        }
    }
}
