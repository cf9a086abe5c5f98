namespace Ironclad.RelayApi.Inbox;

/// <summary>What is still to be gone through, in the order of arrival. Its end is fixed at the start, or a busy journal would never be gone through.</summary>
/// <param name="After">The last entry that was gone through.</param>
/// <param name="Through">The last entry; null for the journal's last one now.</param>
internal sealed record JournalRange(long After = 0, long? Through = null);
