using Ironclad.RelayApi.Inbox.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Ironclad.RelayApi.Inbox.Sqlite;

/// <summary>
/// The connection that writes, kept open, with the statements that store a delivery prepared: to open it and to parse them for every
/// commit costs more than to run them.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const string InsertEntry =
        """
        INSERT INTO "Journal"
        ("EventId", "EventName", "WorkflowId", "Body", "ReceivedAt", "State", "Attempts", "UnfinishedAttempts", "Decision")
        VALUES ($event, $name, $workflow, $body, $now, $state, 0, 0, $decision)
        ON CONFLICT ("EventId") DO NOTHING
        """;

    private const string OpenLane =
        """
        INSERT INTO "Lanes" ("WorkflowId", "DueAt", "Version") VALUES ($workflow, $now, 1)
        ON CONFLICT ("WorkflowId") DO UPDATE SET "Version" = "Lanes"."Version" + 1
        """;

    private readonly InboxContext _context;
    private readonly SqliteCommand _entry;
    private readonly SqliteCommand _lane;

    private SqliteWriter(InboxContext context, SqliteConnection connection)
    {
        _context = context;
        _entry = Command(connection, InsertEntry, "$event", "$name", "$workflow", "$body", "$now", "$state", "$decision");
        _lane = Command(connection, OpenLane, "$workflow", "$now");
    }

    public InboxContext Context => _context;

    public static async Task<SqliteWriter> OpenAsync(IDbContextFactory<SqliteInboxContext> contexts)
    {
        var context = await contexts.CreateDbContextAsync();
        try
        {
            await context.Database.OpenConnectionAsync();
            return new SqliteWriter(context, (SqliteConnection)context.Database.GetDbConnection());
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    public async Task<IDbContextTransaction> BeginAsync()
    {
        var transaction = await _context.Database.BeginTransactionAsync();
        _entry.Transaction = _lane.Transaction = (SqliteTransaction)transaction.GetDbTransaction();
        return transaction;
    }

    /// <returns>False when an entry with this event id is there already.</returns>
    public bool Store(NewEntry entry, DateTimeOffset now)
    {
        var state = entry.IgnoredBecause is null ? EntryState.Waiting : EntryState.Ignored;
        var moment = now.ToUnixTimeMilliseconds();
        var stored = Run(_entry, entry.EventId, entry.EventName, entry.WorkflowId, entry.Body, moment, (int)state, entry.IgnoredBecause) == 1;
        if (stored && state == EntryState.Waiting)
            Run(_lane, entry.WorkflowId, moment);
        return stored;
    }

    public async ValueTask DisposeAsync()
    {
        await _entry.DisposeAsync();
        await _lane.DisposeAsync();
        await _context.DisposeAsync();
    }

    private static SqliteCommand Command(SqliteConnection connection, string text, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    private static int Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var position = 0; position < values.Length; position++)
            command.Parameters[position].Value = values[position] ?? DBNull.Value;
        return command.ExecuteNonQuery();
    }
}
