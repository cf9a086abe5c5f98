namespace Ironclad.RelayApi.Inbox;

/// <param name="Entries">Those that failed. What is left of the attempt counts as never tried.</param>
/// <param name="Counts">False when the entries are not to blame, so that the attempt does not bring them nearer to being set aside.</param>
internal sealed record FailedAttempt(Attempt Attempt, IReadOnlyList<JournalEntry> Entries, string Reason, bool Counts = true);
