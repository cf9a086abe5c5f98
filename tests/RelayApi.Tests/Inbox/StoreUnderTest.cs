using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Jobs;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>A store that the conformance suite runs on: its faces, and its clock.</summary>
internal abstract class StoreUnderTest : IAsyncDisposable
{
    public abstract IInbox Inbox { get; }

    public abstract IJournal Journal { get; }

    public abstract IJobLanes Jobs { get; }

    /// <summary>Moves the store's own clock ahead.</summary>
    public abstract Task AdvanceAsync(TimeSpan time);

    /// <summary>The store as another instance, or a restarted one, finds it.</summary>
    public abstract Task RestartAsync();

    public abstract ValueTask DisposeAsync();

    public Task<bool> StoreAsync(string eventId, string workflowId = "w1") =>
        Inbox.StoreAsync(new NewEntry(eventId, "workflow_completed", workflowId, [1, 2, 3]), default);

    public async Task<LaneLease> ClaimAsync() => (await Inbox.ClaimAsync(1, InboxConformance.Lease, default)).Single();

    public async Task<string[]> DueAsync() =>
        [.. (await Inbox.ClaimAsync(100, InboxConformance.Lease, default)).Select(lease => lease.WorkflowId)];

    public async Task<Attempt> StartAsync(LaneLease lease, int atMost = 1) => (await Inbox.StartAttemptAsync(lease, atMost, default))!;

    public Task<LaneProgress> DoneAsync(LaneLease lease, Attempt attempt) =>
        SettleAsync(lease, attempt, EntryState.Done, attempt.Entries.Count);

    /// <summary>Settles the first entries of the attempt.</summary>
    public Task<LaneProgress> SettleAsync(LaneLease lease, Attempt attempt, EntryState state, int count) => Inbox.CompleteAsync(
        lease, attempt, [.. attempt.Entries.Take(count).Select(entry => new Completion(entry, state, "Settled."))], default);

    public Task<bool> FailAsync(LaneLease lease, Attempt attempt, TimeSpan wait, bool counts = true) =>
        Inbox.ReleaseAsync(lease, wait, new FailedAttempt(attempt, attempt.Entries, "Failed.", counts), default);

    public async Task<JournalEntry> EntryAsync(string eventId) => (await Journal.FindAsync(eventId, default))!;
}
