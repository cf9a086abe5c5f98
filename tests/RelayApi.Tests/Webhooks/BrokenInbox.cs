using Ironclad.RelayApi.Inbox;

namespace Ironclad.RelayApi.Tests.Webhooks;

/// <summary>A store whose disk is gone.</summary>
internal sealed class BrokenInbox : IInbox
{
    public Task<bool> StoreAsync(NewEntry entry, CancellationToken cancellation) => Task.FromException<bool>(Failure());

    public Task<IReadOnlyList<LaneLease>> ClaimAsync(int atMost, TimeSpan leaseDuration, CancellationToken cancellation) => throw Failure();

    public Task<Attempt?> StartAttemptAsync(LaneLease lease, int atMost, CancellationToken cancellation) => throw Failure();

    public Task<bool> RenewAsync(LaneLease lease, TimeSpan leaseDuration, CancellationToken cancellation) => throw Failure();

    public Task<LaneProgress> CompleteAsync(
        LaneLease lease, Attempt attempt, IReadOnlyList<Completion> completions, CancellationToken cancellation) =>
        throw Failure();

    public Task<bool> ReleaseAsync(LaneLease lease, TimeSpan wait, FailedAttempt? failed, CancellationToken cancellation) =>
        throw Failure();

    private static IOException Failure() => new("No space left on device");
}
