using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Inbox.Worker;

/// <summary>Works lanes: one lane's entries in order, until none waits, one fails, or the relay stops.</summary>
internal sealed class LaneWorker(
    IInbox inbox, AttemptRunner attempts, WorkerState state, IOptions<InboxOptions> options, TimeProvider time)
{
    private TimeSpan LeaseDuration => options.Value.LeaseDuration;

    public async Task<IReadOnlyList<LaneLease>> ClaimAsync(int atMost, CancellationToken cancellation) =>
        state.IsResting || atMost == 0 ? [] : await inbox.ClaimAsync(atMost, LeaseDuration, cancellation);

    /// <param name="stopping">No further entry is begun.</param>
    /// <param name="abort">The entry in hand is given up.</param>
    public async Task WorkAsync(LaneLease lease, CancellationToken stopping, CancellationToken abort)
    {
        await using var keeper = new LeaseKeeper(inbox, lease, LeaseDuration, time, abort);
        while (await inbox.StartAttemptAsync(lease, CancellationToken.None) is { } attempt)
        {
            var verdict = await attempts.RunAsync(attempt, keeper.Lost);
            if (!await ApplyAsync(lease, attempt, verdict))
                return;
            if (stopping.IsCancellationRequested || state.IsResting)
            {
                await inbox.ReleaseAsync(lease, TimeSpan.Zero, failed: null, CancellationToken.None);
                return;
            }
        }
    }

    /// <returns>Whether the lane is still ours and has more.</returns>
    private Task<bool> ApplyAsync(LaneLease lease, Attempt attempt, Verdict verdict) => verdict.Kind switch
    {
        VerdictKind.Done => SettleAsync(lease, attempt, EntryState.Done, verdict),
        VerdictKind.Ignored => SettleAsync(lease, attempt, EntryState.Ignored, verdict),
        VerdictKind.SetAside => SettleAsync(lease, attempt, EntryState.SetAside, verdict),
        VerdictKind.Retry => GiveBackAsync(lease, verdict.Wait, new FailedAttempt(attempt, verdict.Reason)),
        VerdictKind.Interrupted => GiveBackAsync(lease, TimeSpan.Zero, new FailedAttempt(attempt, verdict.Reason, Counts: false)),
        VerdictKind.AskHuman => RestAsync(lease, new FailedAttempt(attempt, verdict.Reason, Counts: false)),
    };

    private async Task<bool> SettleAsync(LaneLease lease, Attempt attempt, EntryState settled, Verdict verdict)
    {
        if (settled != EntryState.SetAside)
            state.Works();
        var completion = new Completion(settled, verdict.Reason);
        return await inbox.CompleteAsync(lease, attempt, completion, CancellationToken.None) == LaneProgress.MoreWaiting;
    }

    private Task<bool> RestAsync(LaneLease lease, FailedAttempt failed)
    {
        var rest = options.Value.RestAfterRefusal;
        state.AskHuman(failed.Reason, rest);
        return GiveBackAsync(lease, rest, failed);
    }

    private async Task<bool> GiveBackAsync(LaneLease lease, TimeSpan wait, FailedAttempt failed)
    {
        await inbox.ReleaseAsync(lease, wait, failed, CancellationToken.None);
        return false;
    }
}
