using System.Data;
using System.Data.Common;
using Ironclad.Benchmarks.Load;

namespace Ironclad.Benchmarks.Floors;

/// <summary>
/// The floor below the store: sixteen writers commit the rows of one delivery after the other, straight through ADO.NET, in the tables
/// that the relay has just used.
/// </summary>
internal static class BareCommits
{
    private const string InsertEntry =
        """
        INSERT INTO "Journal" ("EventId", "EventName", "WorkflowId", "Body", "ReceivedAt", "State", "Attempts", "UnfinishedAttempts")
        VALUES (@event, 'workflow_attribute_updated', @workflow, @body, 1, 0, 0, 0) ON CONFLICT ("EventId") DO NOTHING
        """;

    private const string OpenLane =
        """
        INSERT INTO "Lanes" ("WorkflowId", "DueAt", "Version") VALUES (@workflow, 1, 1)
        ON CONFLICT ("WorkflowId") DO UPDATE SET "Version" = "Lanes"."Version" + 1
        """;

    /// <returns>Commits per second.</returns>
    public static async Task<double> RunAsync(BareStore store, IReadOnlyList<PreparedDelivery> deliveries)
    {
        var connections = await Task.WhenAll(Enumerable.Range(0, Generator.Connections).Select(_ => store.OpenAsync()));
        var next = -1;
        var began = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(connections.Select(connection => Task.Run(() => WriteAsync(connection))));
        var took = TimeProvider.System.GetElapsedTime(began);
        foreach (var connection in connections)
            await connection.DisposeAsync();
        return deliveries.Count / took.TotalSeconds;

        async Task WriteAsync(DbConnection connection)
        {
            await using var commit = Prepare(connection);
            for (int number; (number = Interlocked.Increment(ref next)) < deliveries.Count;)
                await store.InTurnAsync(() => commit.RunAsync(deliveries[number]));
        }
    }

    private static BareCommit Prepare(DbConnection connection)
    {
        var entry = connection.CreateCommand();
        entry.CommandText = InsertEntry;
        var lane = connection.CreateCommand();
        lane.CommandText = OpenLane;
        Add(entry, "event", DbType.String);
        Add(entry, "workflow", DbType.String);
        Add(entry, "body", DbType.Binary);
        Add(lane, "workflow", DbType.String);
        entry.Prepare();
        lane.Prepare();
        return new BareCommit(connection, entry, lane);
    }

    private static void Add(DbCommand command, string name, DbType type)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.DbType, parameter.Value) = (name, type, type == DbType.Binary ? Array.Empty<byte>() : "");
        command.Parameters.Add(parameter);
    }
}
