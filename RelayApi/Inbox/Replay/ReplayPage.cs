namespace Ironclad.RelayApi.Inbox.Replay;

/// <summary>One batch of a replay.</summary>
/// <param name="Replayed">What waits again; in a rehearsal, what would.</param>
/// <param name="Next">The rest; null when there is none.</param>
internal sealed record ReplayPage(IReadOnlyList<JournalLine> Replayed, IReadOnlyList<SkippedEntry> Skipped, JournalRange? Next);

internal sealed record SkippedEntry(string EventId, string Reason);
