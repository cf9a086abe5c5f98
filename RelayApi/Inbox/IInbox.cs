namespace Ironclad.RelayApi.Inbox;

/// <summary>
/// The durable memory between receiving and handling: a journal of entries and one lane for each workflow that has entries waiting.
/// Whoever leases a lane works its entries in order. Time is the store's own, so that instances need not agree on it.
/// </summary>
internal interface IInbox
{
    /// <summary>Durable when it returns; an entry that waits opens its lane in the same commit.</summary>
    /// <returns>False when an entry with this event id is there already; nothing changes then.</returns>
    Task<bool> StoreAsync(NewEntry entry, CancellationToken cancellation);

    /// <summary>Leases lanes that are due, the longest due first.</summary>
    Task<IReadOnlyList<LaneLease>> ClaimAsync(int atMost, TimeSpan leaseDuration, CancellationToken cancellation);

    /// <summary>
    /// The lane's next entries. The attempt is counted here, so that an event that kills the process cannot do so for ever.
    /// </summary>
    /// <returns>Null when nothing waits (the lane is closed) or the lease is no longer ours.</returns>
    Task<Attempt?> StartAttemptAsync(LaneLease lease, int atMost, CancellationToken cancellation);

    /// <returns>False when the lease is no longer ours.</returns>
    Task<bool> RenewAsync(LaneLease lease, TimeSpan leaseDuration, CancellationToken cancellation);

    /// <summary>
    /// Settles entries of the attempt, and closes the lane in the same commit when all are settled and nothing arrived since it started.
    /// The others count as never tried.
    /// </summary>
    Task<LaneProgress> CompleteAsync(
        LaneLease lease, Attempt attempt, IReadOnlyList<Completion> completions, CancellationToken cancellation);

    /// <summary>Gives the lane back, due again after a wait.</summary>
    /// <returns>False when the lease is no longer ours.</returns>
    Task<bool> ReleaseAsync(LaneLease lease, TimeSpan wait, FailedAttempt? failed, CancellationToken cancellation);
}
