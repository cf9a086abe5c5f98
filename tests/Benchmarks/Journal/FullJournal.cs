using System.Data.Common;
using System.Globalization;
using Ironclad.Benchmarks.Floors;
using Ironclad.Reliability.Stores;

namespace Ironclad.Benchmarks.Journal;

/// <summary>
/// Fills the journal of a relay that has made its tables: of a thousand entries 955 are done, 40 ignored, four set aside and one waits;
/// twenty belong to each workflow, which has one Agreement.
/// </summary>
internal static class FullJournal
{
    private const int BodyBytes = 1024;

    /// <summary>When the first entry came in, in milliseconds since 1970; another came in every second.</summary>
    private const long Begin = 1_780_000_000_000;

    private const long CodesBegin = 0x40000000;

    public static string Event(long number) => $"event-{number}";

    public static string Workflow(long number) => $"workflow-{number / 20}";

    /// <summary>The code of the attempt; none is an Agreement's.</summary>
    public static string Code(long number) => (CodesBegin + number).ToString("x8", CultureInfo.InvariantCulture);

    public static string AgreementCode(long number) => Agreement(number).ToString()[..8];

    public static Guid Agreement(long number) => new($"{number / 20:x8}-0000-4000-8000-000000000000");

    public static async Task FillAsync(IStore store, StoreKind kind, long count)
    {
        await using var connection = await BareStore.Of(store).OpenAsync();
        await ExecuteAsync(connection, Entries(kind), count);
        await ExecuteAsync(
            connection,
            """INSERT INTO "Lanes" ("WorkflowId", "DueAt", "Version") SELECT DISTINCT "WorkflowId", 9000000000000, 1 FROM "Journal" WHERE "State" = 0""",
            count);
        // PostgreSQL does so by itself within minutes; SQLite never does.
        if (kind == StoreKind.Postgres)
            await ExecuteAsync(connection, "VACUUM ANALYZE", count);
    }

    private static string Entries(StoreKind kind) =>
        $"""
        INSERT INTO "Journal" ("EventId", "EventName", "WorkflowId", "Body", "ReceivedAt", "State", "Attempts", "UnfinishedAttempts",
            "Decision", "SettledAt", "Correlation", "AgreementId")
        WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < @count)
        SELECT 'event-' || n,
            CASE WHEN n % 1000 BETWEEN 955 AND 994 THEN CASE n % 1000 WHEN 955 THEN 'workflow_paused' ELSE 'workflow_launched' END
                 WHEN n % 10 < 7 THEN 'workflow_attribute_updated' WHEN n % 10 < 9 THEN 'workflow_approval_status_changed' ELSE 'workflow_completed' END,
            'workflow-' || (n / 20), @body, {Begin} + 1000 * n,
            CASE WHEN n % 1000 < 955 THEN 1 WHEN n % 1000 < 995 THEN 2 WHEN n % 1000 < 999 THEN 3 ELSE 0 END,
            1, 0, 'The Agreement has its new value, its status and a note about the approval now.', {Begin} + 1000 * n + 50,
            {(kind == StoreKind.Postgres ? $"to_hex(n + {CodesBegin})" : $"printf('%08x', n + {CodesBegin})")},
            CASE WHEN n % 1000 < 955 THEN {Agreement(kind)} END
        FROM numbers
        """;

    private static string Agreement(StoreKind kind) => kind == StoreKind.Postgres
        ? "(lpad(to_hex(n / 20), 8, '0') || '-0000-4000-8000-000000000000')::uuid"
        : "printf('%08X-0000-4000-8000-000000000000', n / 20)";

    private static async Task ExecuteAsync(DbConnection connection, string sql, long count)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        Add(command, "@count", count);
        Add(command, "@body", new byte[BodyBytes]);
        await command.ExecuteNonQueryAsync();
    }

    private static void Add(DbCommand command, string name, object value)
    {
        if (!command.CommandText.Contains(name, StringComparison.Ordinal))
            return;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
