using Ironclad.Reliability.Ledgers;

namespace Ironclad.Reliability.Tests;

/// <summary>Notes that name the same minute are told apart by the replay, and what is out of order stays so.</summary>
public sealed class ApprovalOrderTests
{
    private const int Replayed = 100;

    private static readonly ApprovalKey Approved = new("approved", "2026-11-26 02:51");
    private static readonly ApprovalKey Pending = new("pending", "2026-11-26 02:51");

    private static readonly ApprovalEvent[] Events =
        [new(Approved, "first", 5), new(Pending, "second", 6), new(Approved, "third", 7)];

    [Test]
    public void A_replayed_event_has_its_turn_after_one_of_the_same_minute_that_came_later() =>
        Assert.That(Positions(new Replay(new HashSet<string> { "first" }, 9, Replayed), (Pending, 1), (Approved, 2), (Approved, Replayed)), Is.Ordered);

    [Test]
    public void An_effect_from_before_the_setting_aside_keeps_its_place() =>
        Assert.That(Positions(new Replay(new HashSet<string> { "third" }, 9, Replayed), (Approved, 1), (Pending, 2), (Approved, 3)), Is.Ordered);

    [Test]
    public void Without_a_replay_a_note_of_a_later_event_before_an_earlier_one_is_out_of_order() =>
        Assert.That(Positions(Replay.None, (Pending, 1), (Approved, 2), (Approved, 3)), Is.Not.Ordered);

    [Test]
    public void A_note_for_which_there_is_no_event_has_no_place() =>
        Assert.That(Positions(Replay.None, (new ApprovalKey("approved", "2026-11-26 02:52"), 1)), Is.EqualTo([0L]));

    private static long[] Positions(Replay replay, params (ApprovalKey Key, int Change)[] notes)
    {
        var order = new ApprovalOrder(Events, replay);
        return [.. notes.Select(note => order.PositionOf(note.Key, note.Change))];
    }
}
