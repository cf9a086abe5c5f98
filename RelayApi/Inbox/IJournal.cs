namespace Ironclad.RelayApi.Inbox;

/// <summary>The journal as an operator sees it.</summary>
internal interface IJournal
{
    Task<JournalSummary> SummaryAsync(CancellationToken cancellation);

    Task<JournalEntry?> FindAsync(string eventId, CancellationToken cancellation);

    /// <summary>The latest first.</summary>
    /// <param name="before">The last one that was listed; null to begin with the latest.</param>
    Task<IReadOnlyList<JournalLine>> ListAsync(JournalSelection selection, long? before, int atMost, CancellationToken cancellation);

    /// <summary>When the workflow's waiting entries are due next; past when they only wait for a free hand.</summary>
    /// <returns>Null when nothing waits in the workflow.</returns>
    Task<DateTimeOffset?> NextTurnAsync(string workflowId, CancellationToken cancellation);

    /// <summary>Takes a waiting entry out of its workflow's way at once, whatever its schedule says.</summary>
    /// <returns>False when no such entry waits.</returns>
    Task<bool> SetAsideAsync(string eventId, string reason, CancellationToken cancellation);
}
