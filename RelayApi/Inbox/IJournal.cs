namespace Ironclad.RelayApi.Inbox;

/// <summary>The journal as an operator sees it.</summary>
internal interface IJournal
{
    Task<JournalSummary> SummaryAsync(CancellationToken cancellation);

    Task<JournalEntry?> FindAsync(string eventId, CancellationToken cancellation);

    /// <summary>Takes a waiting entry out of its workflow's way at once, whatever its schedule says.</summary>
    /// <returns>False when no such entry waits.</returns>
    Task<bool> SetAsideAsync(string eventId, string reason, CancellationToken cancellation);

    /// <summary>Makes a settled entry wait again, with all its attempts before it.</summary>
    /// <returns>False when there is no such entry, it waits already, or it names no workflow.</returns>
    Task<bool> ReplayAsync(string eventId, CancellationToken cancellation);
}
