using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Store;

/// <summary>The inbox in a database.</summary>
internal sealed class StoredInbox(IInboxDatabase database) : IInbox
{
    public Task<bool> StoreAsync(NewEntry entry, CancellationToken cancellation)
    {
        if (entry is { IgnoredBecause: null, WorkflowId: null })
            throw new ArgumentException("An entry that waits needs a workflow.", nameof(entry));
        return database.StoreAsync(entry, cancellation);
    }

    public Task<IReadOnlyList<LaneLease>> ClaimAsync(int atMost, TimeSpan leaseDuration, CancellationToken cancellation) =>
        database.WriteAsync(write => ClaimAsync(write, atMost, leaseDuration), cancellation);

    public Task<Attempt?> StartAttemptAsync(LaneLease lease, int atMost, CancellationToken cancellation) =>
        database.WriteAsync(write => StartAttemptAsync(write, lease, atMost), cancellation);

    public Task<bool> RenewAsync(LaneLease lease, TimeSpan leaseDuration, CancellationToken cancellation) =>
        database.WriteAsync(
            async write =>
            {
                var until = write.Now + leaseDuration;
                var lanes = write.Context.Lanes.HeldBy(lease);
                return await lanes.ExecuteUpdateAsync(lane => lane.SetProperty(row => row.LeasedUntil, until)) == 1;
            },
            cancellation);

    public Task<LaneProgress> CompleteAsync(
        LaneLease lease, Attempt attempt, IReadOnlyList<Completion> completions, CancellationToken cancellation) =>
        database.WriteAsync(write => CompleteAsync(write, lease, attempt, completions), cancellation);

    public Task<bool> ReleaseAsync(LaneLease lease, TimeSpan wait, FailedAttempt? failed, CancellationToken cancellation) =>
        database.WriteAsync(write => ReleaseAsync(write, lease, wait, failed), cancellation);

    private static async Task<IReadOnlyList<LaneLease>> ClaimAsync(StoreWrite write, int atMost, TimeSpan leaseDuration)
    {
        var until = write.Now + leaseDuration;
        var due = await write.Context.DueLanes(write.Now, atMost).AsNoTracking().ToListAsync();
        var (workflowIds, token) = (due.Select(lane => lane.WorkflowId).ToArray(), Guid.NewGuid());
        await write.Context.Lanes.Where(lane => workflowIds.Contains(lane.WorkflowId)).ExecuteUpdateAsync(lane =>
            lane.SetProperty(row => row.LeaseToken, token).SetProperty(row => row.LeasedUntil, until));
        return due.ConvertAll(lane => new LaneLease(lane.WorkflowId, token));
    }

    private static async Task<Attempt?> StartAttemptAsync(StoreWrite write, LaneLease lease, int atMost)
    {
        // The version is read before the entries, so that one which arrives in between keeps the lane open.
        if (await write.Context.LaneHeldBy(lease).AsNoTracking().SingleOrDefaultAsync() is not { } lane)
            return null;
        var waiting = await write.Context.Journal.AsNoTracking()
            .Where(entry => entry.WorkflowId == lease.WorkflowId && entry.State == EntryState.Waiting)
            .OrderBy(entry => entry.Id).Take(atMost + 1).ToListAsync();
        if (waiting.Count == 0)
        {
            await write.CloseLaneAsync(lease, lane.Version);
            return null;
        }

        var burst = Burst(waiting, atMost);
        var correlation = Guid.NewGuid().ToString("N")[..8];
        await write.Context.Journal.Waiting(burst).ExecuteUpdateAsync(entry => entry
            .SetProperty(row => row.Attempts, row => row.Attempts + 1)
            .SetProperty(row => row.UnfinishedAttempts, row => row.UnfinishedAttempts + 1));
        return new Attempt(burst, correlation, lane.Version, IsLastWaiting: burst.Count == waiting.Count);
    }

    private static List<JournalEntry> Burst(List<JournalEntry> waiting, int atMost) => waiting[0].UnfinishedAttempts > 0
        ? waiting[..1]
        : [.. waiting.Take(atMost).TakeWhile(entry => entry.UnfinishedAttempts == 0)];

    private static async Task<LaneProgress> CompleteAsync(
        StoreWrite write, LaneLease lease, Attempt attempt, IReadOnlyList<Completion> completions)
    {
        if (await write.Context.LaneHeldBy(lease).AsNoTracking().SingleOrDefaultAsync() is null)
            return LaneProgress.LeaseLost;
        foreach (var completion in completions)
            await SettleAsync(write, completion, attempt.Correlation);
        await EndAttemptAsync(write, [.. attempt.Entries.Except(completions.Select(completion => completion.Entry))], counts: false, failed: null);
        var closes = attempt.IsLastWaiting && completions.Count == attempt.Entries.Count;
        return closes && await write.CloseLaneAsync(lease, attempt.LaneVersion) ? LaneProgress.Closed : LaneProgress.MoreWaiting;
    }

    private static async Task SettleAsync(StoreWrite write, Completion completion, string correlation)
    {
        DateTimeOffset? now = write.Now;
        await write.Context.Journal.Waiting([completion.Entry]).ExecuteUpdateAsync(entry => entry
            .SetProperty(row => row.State, completion.State)
            .SetProperty(row => row.Decision, completion.Decision)
            .SetProperty(row => row.Correlation, correlation)
            .SetProperty(row => row.AgreementId, row => completion.AgreementId ?? row.AgreementId)
            .SetProperty(row => row.UnfinishedAttempts, 0)
            .SetProperty(row => row.SettledAt, now));
    }

    private static async Task<bool> ReleaseAsync(StoreWrite write, LaneLease lease, TimeSpan wait, FailedAttempt? failed)
    {
        var due = write.Now + wait;
        var ours = await write.Context.Lanes.HeldBy(lease).ExecuteUpdateAsync(lane => lane
            .SetProperty(row => row.DueAt, due)
            .SetProperty(row => row.LeaseToken, (Guid?)null)
            .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null)) == 1;
        if (!ours || failed is null)
            return ours;
        await EndAttemptAsync(write, failed.Entries, failed.Counts, failed);
        await EndAttemptAsync(write, [.. failed.Attempt.Entries.Except(failed.Entries)], counts: false, failed: null);
        return true;
    }

    private static async Task EndAttemptAsync(StoreWrite write, IReadOnlyList<JournalEntry> entries, bool counts, FailedAttempt? failed)
    {
        if (entries.Count == 0)
            return;
        var (uncounted, reason, correlation) = (counts ? 0 : 1, failed?.Reason, failed?.Attempt.Correlation);
        await write.Context.Journal.Waiting(entries).ExecuteUpdateAsync(entry => entry
            .SetProperty(row => row.Decision, row => reason ?? row.Decision)
            .SetProperty(row => row.Correlation, row => correlation ?? row.Correlation)
            .SetProperty(row => row.Attempts, row => row.Attempts - uncounted)
            .SetProperty(row => row.UnfinishedAttempts, 0));
    }
}
