using System.Data.Common;
using System.Globalization;

namespace Ironclad.Reliability.Stores;

/// <summary>Reads the table Journal, which has the same columns in every store.</summary>
internal static class JournalTable
{
    public static async Task<IReadOnlyList<StoredEntry>> ReadAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Id", "EventId", "EventName", "WorkflowId", "State", "Decision" FROM "Journal" ORDER BY "Id" """;
        await using var rows = await command.ExecuteReaderAsync();
        var entries = new List<StoredEntry>();
        while (await rows.ReadAsync())
        {
            entries.Add(new StoredEntry(
                rows.GetInt64(0),
                rows.GetString(1),
                rows.GetString(2),
                rows.IsDBNull(3) ? null : rows.GetString(3),
                (StoredState)rows.GetInt32(4),
                rows.IsDBNull(5) ? null : rows.GetString(5)));
        }

        return entries;
    }

    public static async Task<int> CountWaitingAsync(DbConnection connection, long upTo)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"""SELECT count(*) FROM "Journal" WHERE "State" = 0 AND "Id" <= {upTo}""");
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
