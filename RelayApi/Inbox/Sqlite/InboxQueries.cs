using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Sqlite;

internal static class InboxQueries
{
    public static IQueryable<Lane> HeldBy(this IQueryable<Lane> lanes, LaneLease lease) =>
        lanes.Where(lane => lane.WorkflowId == lease.WorkflowId && lane.LeaseToken == lease.Token);

    /// <summary>The attempt's entry, unless an operator has settled it meanwhile.</summary>
    public static IQueryable<JournalEntry> Of(this IQueryable<JournalEntry> journal, Attempt attempt) =>
        journal.Where(entry => entry.Id == attempt.Entry.Id && entry.State == EntryState.Waiting);

    /// <summary>A new lane is due at once; one that is there keeps its due time, because what waits in it comes first.</summary>
    public static Task OpenLaneAsync(this InboxContext context, string workflowId, long now) =>
        context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Lanes" ("WorkflowId", "DueAt", "Version") VALUES ({workflowId}, {now}, 1)
            ON CONFLICT ("WorkflowId") DO UPDATE SET "Version" = "Version" + 1
            """);

    /// <returns>
    /// False when an entry arrived since the version was read: the lane stays open, or nobody would ever work that entry.
    /// </returns>
    public static async Task<bool> CloseLaneAsync(this InboxContext context, LaneLease lease, long version) =>
        await context.Lanes.HeldBy(lease).Where(lane => lane.Version == version).ExecuteDeleteAsync() == 1;
}
