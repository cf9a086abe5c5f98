using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Store;

internal static class InboxQueries
{
    public static IQueryable<Lane> HeldBy(this IQueryable<Lane> lanes, LaneLease lease) =>
        lanes.Where(lane => lane.WorkflowId == lease.WorkflowId && lane.LeaseToken == lease.Token);

    /// <summary>Those of the entries that an operator has not settled meanwhile.</summary>
    public static IQueryable<JournalEntry> Waiting(this IQueryable<JournalEntry> journal, IEnumerable<JournalEntry> entries)
    {
        var ids = entries.Select(entry => entry.Id).ToArray();
        return journal.Where(entry => ids.Contains(entry.Id) && entry.State == EntryState.Waiting);
    }

    /// <summary>A new lane is due at once; one that is there keeps its due time, because what waits in it comes first.</summary>
    public static Task OpenLaneAsync(this StoreWrite write, string workflowId)
    {
        var now = write.Now.ToUnixTimeMilliseconds();
        return write.Context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Lanes" ("WorkflowId", "DueAt", "Version") VALUES ({workflowId}, {now}, 1)
            ON CONFLICT ("WorkflowId") DO UPDATE SET "Version" = "Lanes"."Version" + 1
            """);
    }

    /// <returns>
    /// False when an entry arrived since the version was read: the lane stays open, or nobody would ever work that entry.
    /// </returns>
    public static async Task<bool> CloseLaneAsync(this StoreWrite write, LaneLease lease, long version) =>
        await write.Context.Lanes.HeldBy(lease).Where(lane => lane.Version == version).ExecuteDeleteAsync() == 1;
}
