using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Sqlite;

/// <summary>
/// The inbox in a SQLite file. SQLite runs inside this process, which alone owns the file, so the store's clock is the process's.
/// </summary>
internal sealed class SqliteInbox(SqliteWriter writer, TimeProvider time) : IInbox
{
    public Task<bool> StoreAsync(NewEntry entry, CancellationToken cancellation) =>
        writer.WriteAsync(context => StoreAsync(context, entry), cancellation);

    public Task<IReadOnlyList<LaneLease>> ClaimAsync(int atMost, TimeSpan leaseDuration, CancellationToken cancellation) =>
        writer.WriteAsync(context => ClaimAsync(context, atMost, leaseDuration), cancellation);

    public Task<Attempt?> StartAttemptAsync(LaneLease lease, CancellationToken cancellation) =>
        writer.WriteAsync(context => StartAttemptAsync(context, lease), cancellation);

    public Task<bool> RenewAsync(LaneLease lease, TimeSpan leaseDuration, CancellationToken cancellation) =>
        writer.WriteAsync(
            async context =>
            {
                var until = time.GetUtcNow() + leaseDuration;
                return await context.Lanes.HeldBy(lease).ExecuteUpdateAsync(lane => lane.SetProperty(row => row.LeasedUntil, until)) == 1;
            },
            cancellation);

    public Task<LaneProgress> CompleteAsync(LaneLease lease, Attempt attempt, Completion completion, CancellationToken cancellation) =>
        writer.WriteAsync(context => CompleteAsync(context, lease, attempt, completion), cancellation);

    public Task<bool> ReleaseAsync(LaneLease lease, TimeSpan wait, FailedAttempt? failed, CancellationToken cancellation) =>
        writer.WriteAsync(context => ReleaseAsync(context, lease, wait, failed), cancellation);

    private async Task<bool> StoreAsync(InboxContext context, NewEntry entry)
    {
        var lane = entry.IgnoredBecause is not null
            ? null
            : entry.WorkflowId ?? throw new ArgumentException("An entry that waits needs a workflow.", nameof(entry));
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var state = entry.IgnoredBecause is null ? EntryState.Waiting : EntryState.Ignored;
        var stored = await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Journal"
            ("EventId", "EventName", "WorkflowId", "Body", "ReceivedAt", "State", "Attempts", "UnfinishedAttempts", "Decision")
            VALUES ({entry.EventId}, {entry.EventName}, {entry.WorkflowId}, {entry.Body}, {now}, {(int)state}, 0, 0, {entry.IgnoredBecause})
            ON CONFLICT ("EventId") DO NOTHING
            """);
        if (stored == 1 && lane is not null)
            await context.OpenLaneAsync(lane, now);
        return stored == 1;
    }

    private async Task<IReadOnlyList<LaneLease>> ClaimAsync(InboxContext context, int atMost, TimeSpan leaseDuration)
    {
        var now = time.GetUtcNow();
        var until = now + leaseDuration;
        var due = await context.Lanes.AsNoTracking()
            .Where(lane => lane.DueAt <= now && (lane.LeasedUntil == null || lane.LeasedUntil <= now))
            .OrderBy(lane => lane.DueAt).Take(atMost).Select(lane => lane.WorkflowId).ToListAsync();
        var leases = due.ConvertAll(workflowId => new LaneLease(workflowId, Guid.NewGuid()));
        foreach (var lease in leases)
        {
            await context.Lanes.Where(lane => lane.WorkflowId == lease.WorkflowId).ExecuteUpdateAsync(lane =>
                lane.SetProperty(row => row.LeaseToken, lease.Token).SetProperty(row => row.LeasedUntil, until));
        }

        return leases;
    }

    private static async Task<Attempt?> StartAttemptAsync(InboxContext context, LaneLease lease)
    {
        if (await context.Lanes.AsNoTracking().HeldBy(lease).SingleOrDefaultAsync() is not { } lane)
            return null;
        var waiting = await context.Journal.AsNoTracking()
            .Where(entry => entry.WorkflowId == lease.WorkflowId && entry.State == EntryState.Waiting)
            .OrderBy(entry => entry.Id).Take(2).ToListAsync();
        if (waiting.Count == 0)
        {
            await context.CloseLaneAsync(lease, lane.Version);
            return null;
        }

        var next = waiting[0];
        await context.Journal.Where(entry => entry.Id == next.Id).ExecuteUpdateAsync(entry => entry
            .SetProperty(row => row.Attempts, row => row.Attempts + 1)
            .SetProperty(row => row.UnfinishedAttempts, row => row.UnfinishedAttempts + 1));
        return new Attempt(next, next.Attempts + 1, next.UnfinishedAttempts, lane.Version, IsLastWaiting: waiting.Count == 1);
    }

    private async Task<LaneProgress> CompleteAsync(InboxContext context, LaneLease lease, Attempt attempt, Completion completion)
    {
        if (!await context.Lanes.HeldBy(lease).AnyAsync())
            return LaneProgress.LeaseLost;
        DateTimeOffset? now = time.GetUtcNow();
        await context.Journal.Of(attempt).ExecuteUpdateAsync(entry => entry
            .SetProperty(row => row.State, completion.State)
            .SetProperty(row => row.Decision, completion.Decision)
            .SetProperty(row => row.UnfinishedAttempts, 0)
            .SetProperty(row => row.SettledAt, now));
        return attempt.IsLastWaiting && await context.CloseLaneAsync(lease, attempt.LaneVersion)
            ? LaneProgress.Closed
            : LaneProgress.MoreWaiting;
    }

    private async Task<bool> ReleaseAsync(InboxContext context, LaneLease lease, TimeSpan wait, FailedAttempt? failed)
    {
        var due = time.GetUtcNow() + wait;
        var ours = await context.Lanes.HeldBy(lease).ExecuteUpdateAsync(lane => lane
            .SetProperty(row => row.DueAt, due)
            .SetProperty(row => row.LeaseToken, (Guid?)null)
            .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null)) == 1;
        if (ours && failed is not null)
        {
            var uncounted = failed.Counts ? 0 : 1;
            await context.Journal.Of(failed.Attempt).ExecuteUpdateAsync(entry => entry
                .SetProperty(row => row.Decision, failed.Reason)
                .SetProperty(row => row.Attempts, row => row.Attempts - uncounted)
                .SetProperty(row => row.UnfinishedAttempts, 0));
        }

        return ours;
    }
}
