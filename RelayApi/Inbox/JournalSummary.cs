namespace Ironclad.RelayApi.Inbox;

/// <param name="OldestWaiting">When the entry that has waited longest came in.</param>
internal sealed record JournalSummary(int Waiting, int SetAside, DateTimeOffset? OldestWaiting)
{
    /// <summary>Workflows that have entries waiting.</summary>
    public int Workflows { get; init; }

    /// <summary>When the next of them is due; past when it is only waiting for a free hand.</summary>
    public DateTimeOffset? NextDue { get; init; }

    /// <summary>When the latest delivery came in.</summary>
    public DateTimeOffset? LastReceived { get; init; }
}
