namespace Ironclad.Reliability.Ledgers;

/// <summary>What an operator replayed: these events have their turn when he says so, and not when they came.</summary>
/// <param name="After">The journal's last entry at that time.</param>
internal sealed record Replay(IReadOnlySet<string> EventIds, long After)
{
    private const long Room = 1_000_000_000;

    public static Replay None { get; } = new(new HashSet<string>(), 0);

    /// <summary>Where in the order of handling an entry of the journal belongs.</summary>
    public long PositionOf(string eventId, long entry) => EventIds.Contains(eventId) ? (After * Room) + entry : entry * Room;
}
