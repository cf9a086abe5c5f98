namespace Ironclad.Reliability.Ledgers;

/// <summary>
/// Finds the event that a note was made for. A note names the minute and not the event, so several events can fit: what was made by the
/// replay is taken for a replayed event and the rest for the others, and of these the one that came first.
/// </summary>
internal sealed class ApprovalOrder(IEnumerable<ApprovalEvent> events, Replay replay)
{
    private readonly List<ApprovalEvent> _open = [.. events.OrderBy(sent => sent.Entry)];

    /// <summary>Where in the order of handling a note belongs. To be asked in the order in which the notes were made.</summary>
    /// <param name="change">Where in Dataverse's ledger the note stands.</param>
    public long PositionOf(ApprovalKey key, int change)
    {
        var fitting = _open.Where(sent => sent.Key == key).ToList();
        if ((fitting.FirstOrDefault(sent => replay.EventIds.Contains(sent.EventId) == replay.Made(change)) ?? fitting.FirstOrDefault()) is not { } found)
            return 0;
        _open.Remove(found);
        return replay.PositionOf(found.EventId, found.Entry, change);
    }
}

/// <param name="Entry">Its place in the journal.</param>
internal sealed record ApprovalEvent(ApprovalKey Key, string EventId, long Entry);
