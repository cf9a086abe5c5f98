namespace Ironclad.RelayApi.Inbox;

/// <param name="Counts">False when the entry is not to blame, so that the attempt does not bring it nearer to being set aside.</param>
internal sealed record FailedAttempt(Attempt Attempt, string Reason, bool Counts = true);
