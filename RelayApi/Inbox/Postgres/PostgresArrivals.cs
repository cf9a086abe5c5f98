using System.Threading.Channels;
using Npgsql;
using NpgsqlTypes;

namespace Ironclad.RelayApi.Inbox.Postgres;

/// <summary>
/// Stores what arrives. Deliveries that wait while one commit reaches the disk go into the next statement together, because a commit
/// costs the same for one delivery as for a hundred; with two writers one statement is prepared while the other's commit is under way.
/// </summary>
internal sealed class PostgresArrivals(NpgsqlDataSource database, PostgresRetry retry) : IAsyncDisposable
{
    private const int Writers = 2;
    private const int MaxQueued = 10_000;
    private const int MaxBatch = 256;

    // The lanes in one order for all writers, so that none waits for another in a circle.
    private const string StoreAll =
        """
        WITH "Stored" AS (
            INSERT INTO "Journal"
            ("EventId", "EventName", "WorkflowId", "Body", "ReceivedAt", "State", "Attempts", "UnfinishedAttempts", "Decision")
            SELECT new.event_id, new.event_name, new.workflow_id, new.body, now.milliseconds, new.state, 0, 0, new.decision
            FROM unnest($1, $2, $3, $4, $5, $6) WITH ORDINALITY AS new(event_id, event_name, workflow_id, body, state, decision, position),
                 (SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint) AS now(milliseconds)
            ORDER BY new.position
            ON CONFLICT ("EventId") DO NOTHING
            RETURNING "EventId", "WorkflowId", "ReceivedAt", "State"),
        "Opened" AS (
            INSERT INTO "Lanes" ("WorkflowId", "DueAt", "Version")
            SELECT "WorkflowId", max("ReceivedAt"), count(*) FROM "Stored" WHERE "State" = 0 GROUP BY "WorkflowId" ORDER BY "WorkflowId"
            ON CONFLICT ("WorkflowId") DO UPDATE SET "Version" = "Lanes"."Version" + excluded."Version")
        SELECT "EventId" FROM "Stored"
        """;

    private readonly Channel<Arrival> _queue = Channel.CreateBounded<Arrival>(MaxQueued);
    private readonly Lock _oneAtATime = new();
    private Task[]? _writing;

    /// <returns>False when an entry with this event id is there already.</returns>
    public async Task<bool> StoreAsync(NewEntry entry, CancellationToken cancellation)
    {
        lock (_oneAtATime)
            _writing ??= [.. Enumerable.Range(0, Writers).Select(_ => Task.Run(WriteAllAsync))];
        var arrival = new Arrival(entry with { EventId = PostgresText.Storable(entry.EventId) });
        await _queue.Writer.WriteAsync(arrival, cancellation);
        return await arrival.Stored.Task.WaitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await Task.WhenAll(_writing ?? []);
    }

    private async Task WriteAllAsync()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            var batch = new List<Arrival>();
            while (batch.Count < MaxBatch && _queue.Reader.TryRead(out var arrival))
                batch.Add(arrival);
            await WriteAsync(batch);
        }
    }

    private async Task WriteAsync(List<Arrival> batch)
    {
        try
        {
            var stored = await StoreAsync(batch.ConvertAll(arrival => arrival.Entry));
            // Of deliveries of one event in one batch, one stored it.
            batch.ForEach(arrival => arrival.Stored.SetResult(stored.Remove(arrival.Entry.EventId)));
        }
        // One delivery that cannot be stored must not keep its neighbours out.
        catch (PostgresException failure) when (batch.Count > 1 && !PostgresRetry.IsPassing(failure))
        {
            foreach (var arrival in batch)
                await WriteAsync([arrival]);
        }
        // Not swallowed: each caller gets it, and the writer lives on.
        catch (Exception failure)
        {
            batch.ForEach(arrival => arrival.Stored.SetException(failure));
        }
    }

    /// <summary>May be repeated: what the first run stored, the second finds there.</summary>
    private Task<HashSet<string>> StoreAsync(List<NewEntry> entries) => retry.RunAsync(
        async () => await database.OpenConnectionAsync(), connection => StoreAsync(connection, entries));

    private static async Task<HashSet<string>> StoreAsync(NpgsqlConnection connection, List<NewEntry> entries)
    {
        await using var command = new NpgsqlCommand(StoreAll, connection);
        Add(NpgsqlDbType.Text, entry => entry.EventId);
        Add(NpgsqlDbType.Text, entry => PostgresText.Storable(entry.EventName));
        Add(NpgsqlDbType.Text, entry => entry.WorkflowId is { } workflowId ? PostgresText.Storable(workflowId) : null);
        Add(NpgsqlDbType.Bytea, entry => entry.Body);
        Add(NpgsqlDbType.Integer, entry => (int)(entry.IgnoredBecause is null ? EntryState.Waiting : EntryState.Ignored));
        Add(NpgsqlDbType.Text, entry => entry.IgnoredBecause);
        var stored = new HashSet<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            stored.Add(rows.GetString(0));
        return stored;

        void Add<T>(NpgsqlDbType type, Func<NewEntry, T> value) => command.Parameters.Add(
            new NpgsqlParameter<T[]> { NpgsqlDbType = NpgsqlDbType.Array | type, TypedValue = [.. entries.Select(value)] });
    }

    private sealed record Arrival(NewEntry Entry)
    {
        public TaskCompletionSource<bool> Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
