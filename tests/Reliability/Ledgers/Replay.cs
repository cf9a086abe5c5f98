namespace Ironclad.Reliability.Ledgers;

/// <summary>What an operator replayed: these events have their turn when he says so, and not when they came.</summary>
/// <param name="After">The journal's last entry at that time.</param>
/// <param name="ChangesBefore">
/// How many changes Dataverse's ledger had by then: the process may have died after an event had its effect, and that effect keeps its place.
/// </param>
internal sealed record Replay(IReadOnlySet<string> EventIds, long After, int ChangesBefore)
{
    private const long Room = 1_000_000_000;

    public static Replay None { get; } = new(new HashSet<string>(), 0, 0);

    /// <summary>Whether an effect at this place in Dataverse's ledger was made after the replay had begun.</summary>
    public bool Made(int change) => change >= ChangesBefore;

    /// <summary>Where in the order of handling the effect of an entry belongs.</summary>
    /// <param name="change">Where in Dataverse's ledger the effect stands.</param>
    public long PositionOf(string eventId, long entry, int change) =>
        EventIds.Contains(eventId) && Made(change) ? (After * Room) + entry : entry * Room;
}
