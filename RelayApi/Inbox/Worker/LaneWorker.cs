using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Inbox.Worker;

/// <summary>Works lanes: one lane's entries in order, together where they may be, until none waits, one fails, or the relay stops.</summary>
internal sealed class LaneWorker(
    IInbox inbox, AttemptRunner attempts, WorkerState state, IOptions<InboxOptions> options, TimeProvider time)
{
    private TimeSpan LeaseDuration => options.Value.LeaseDuration;

    public async Task<IReadOnlyList<LaneLease>> ClaimAsync(int atMost, CancellationToken cancellation) =>
        state.IsResting || atMost == 0 ? [] : await inbox.ClaimAsync(atMost, LeaseDuration, cancellation);

    /// <param name="stopping">No further entry is begun.</param>
    /// <param name="abort">The entries in hand are given up.</param>
    public async Task WorkAsync(LaneLease lease, CancellationToken stopping, CancellationToken abort)
    {
        Task<bool> RenewAsync() => inbox.RenewAsync(lease, LeaseDuration, CancellationToken.None);
        await using var keeper = new LeaseKeeper(RenewAsync, LeaseDuration, time, abort);
        while (await inbox.StartAttemptAsync(lease, options.Value.MaxBurst, CancellationToken.None) is { } attempt)
        {
            var verdicts = await attempts.RunAsync(attempt, keeper.Lost);
            if (!await SettleAsync(lease, attempt, verdicts) || await GaveBackAsync(lease, attempt, verdicts))
                return;
            if (stopping.IsCancellationRequested || state.IsResting)
            {
                await inbox.ReleaseAsync(lease, TimeSpan.Zero, failed: null, CancellationToken.None);
                return;
            }
        }
    }

    /// <returns>Whether the lane is still ours and has more.</returns>
    private async Task<bool> SettleAsync(LaneLease lease, Attempt attempt, IReadOnlyList<Verdict> verdicts)
    {
        List<Completion> settled = [];
        foreach (var (entry, verdict) in attempt.Entries.Zip(verdicts))
        {
            if (verdict.Settles is not { } state)
                break;
            settled.Add(new Completion(entry, state, verdict.Reason, verdict.AgreementId));
        }

        if (settled.Count == 0)
            return true;
        if (settled.Exists(completion => completion.State != EntryState.SetAside))
            state.Works();
        return await inbox.CompleteAsync(lease, attempt, settled, CancellationToken.None) == LaneProgress.MoreWaiting;
    }

    /// <returns>Whether something went wrong that the lane has to wait for.</returns>
    private async Task<bool> GaveBackAsync(LaneLease lease, Attempt attempt, IReadOnlyList<Verdict> verdicts)
    {
        JournalEntry[] failed =
            [.. attempt.Entries.Zip(verdicts).SkipWhile(said => said.Second.Settles is not null).Select(said => said.First)];
        if (failed.Length == 0)
            return false;
        var verdict = verdicts[^failed.Length];
        var wait = verdict.Kind == VerdictKind.AskHuman ? Rest(verdict.Reason) : verdict.Wait;
        var end = new FailedAttempt(attempt, failed, verdict.Reason, Counts: verdict.Kind == VerdictKind.Retry);
        await inbox.ReleaseAsync(lease, wait, end, CancellationToken.None);
        return true;
    }

    private TimeSpan Rest(string reason)
    {
        var rest = options.Value.RestAfterRefusal;
        state.AskHuman(reason, rest);
        return rest;
    }
}
