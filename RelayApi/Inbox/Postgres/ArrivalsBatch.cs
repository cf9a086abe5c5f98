using Npgsql;
using NpgsqlTypes;

namespace Ironclad.RelayApi.Inbox.Postgres;

/// <summary>Stores many deliveries in one round trip and one transaction.</summary>
internal static class ArrivalsBatch
{
    /// <summary>
    /// The lanes come first and stay locked, so that two relays never give ids to entries of one workflow at the same time: an entry with
    /// a higher id would be seen, and handled, before the other is committed. All lock them in one order, so that none waits in a circle.
    /// </summary>
    private const string OpenLanes =
        """
        INSERT INTO "Lanes" ("WorkflowId", "DueAt", "Version")
        SELECT new.workflow_id, floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint, count(*)
        FROM unnest($1, $2, $3) AS new(event_id, workflow_id, state)
        WHERE new.state = 0 AND NOT EXISTS (SELECT 1 FROM "Journal" WHERE "EventId" = new.event_id)
        GROUP BY new.workflow_id ORDER BY new.workflow_id
        ON CONFLICT ("WorkflowId") DO UPDATE SET "Version" = "Lanes"."Version" + excluded."Version"
        """;

    private const string AddEntries =
        """
        INSERT INTO "Journal"
        ("EventId", "EventName", "WorkflowId", "Body", "ReceivedAt", "State", "Attempts", "UnfinishedAttempts", "Decision")
        SELECT new.event_id, new.event_name, new.workflow_id, new.body,
            floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint, new.state, 0, 0, new.decision
        FROM unnest($1, $2, $3, $4, $5, $6) WITH ORDINALITY AS new(event_id, workflow_id, state, event_name, body, decision, position)
        ORDER BY new.position
        ON CONFLICT ("EventId") DO NOTHING
        RETURNING "EventId"
        """;

    /// <returns>The event ids of those that were not there.</returns>
    public static async Task<HashSet<string>> StoreAsync(NpgsqlConnection connection, List<NewEntry> entries)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Lanes(entries), Entries(entries) } };
        var stored = new HashSet<string>();
        // The first statement answers with no rows and no columns, so that the reader stands at the second.
        await using var rows = await batch.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            stored.Add(rows.GetString(0));
        return stored;
    }

    private static NpgsqlBatchCommand Lanes(List<NewEntry> entries) =>
        new(OpenLanes) { Parameters = { EventIds(entries), WorkflowIds(entries), States(entries) } };

    private static NpgsqlBatchCommand Entries(List<NewEntry> entries) => new(AddEntries)
    {
        Parameters =
        {
            EventIds(entries),
            WorkflowIds(entries),
            States(entries),
            Array(NpgsqlDbType.Text, entries, entry => PostgresText.Storable(entry.EventName)),
            Array(NpgsqlDbType.Bytea, entries, entry => entry.Body),
            Array(NpgsqlDbType.Text, entries, entry => entry.IgnoredBecause),
        },
    };

    private static NpgsqlParameter<string[]> EventIds(List<NewEntry> entries) => Array(NpgsqlDbType.Text, entries, entry => entry.EventId);

    private static NpgsqlParameter<string?[]> WorkflowIds(List<NewEntry> entries) =>
        Array(NpgsqlDbType.Text, entries, entry => entry.WorkflowId is { } workflowId ? PostgresText.Storable(workflowId) : null);

    private static NpgsqlParameter<int[]> States(List<NewEntry> entries) => Array(
        NpgsqlDbType.Integer, entries, entry => (int)(entry.IgnoredBecause is null ? EntryState.Waiting : EntryState.Ignored));

    private static NpgsqlParameter<T[]> Array<T>(NpgsqlDbType type, List<NewEntry> entries, Func<NewEntry, T> value) =>
        new() { NpgsqlDbType = NpgsqlDbType.Array | type, TypedValue = [.. entries.Select(value)] };
}
