using Ironclad.Reliability.Ledgers;

namespace Ironclad.Reliability.Tests;

public sealed class TallyTests
{
    private Tally _tally = null!;

    [SetUp]
    public void Begin() => _tally = new Tally();

    [Test]
    public void What_was_expected_and_found_holds()
    {
        _tally.Compare("note", 2, 2);
        _tally.CompareOrder("notes", [3, 3, 9]);

        Assert.That((_tally.Holds, _tally.Expected, _tally.Found), Is.EqualTo((true, 2, 2)));
    }

    [Test]
    public void A_missing_effect_is_lost_and_one_too_many_is_doubled()
    {
        _tally.Compare("note", 2, 1);
        _tally.Compare("document", 1, 3);

        Assert.That((_tally.Holds, _tally.Lost, _tally.Doubled), Is.EqualTo((false, 1, 2)));
        Assert.That(_tally.Problems, Is.EqualTo(new[] { "note: 2 expected, 1 found", "document: 1 expected, 3 found" }));
    }

    [Test]
    public void Every_step_back_breaks_the_order()
    {
        _tally.CompareOrder("values", [1, 3, 2, 5, 4]);

        Assert.That((_tally.Holds, _tally.OutOfOrder), Is.EqualTo((false, 2)));
    }
}
