namespace Ironclad.RelayApi.Inbox;

/// <param name="OldestWaiting">When the entry that has waited longest came in.</param>
internal sealed record JournalSummary(int Waiting, int SetAside, DateTimeOffset? OldestWaiting);
