namespace Ironclad.Reliability.Ledgers;

/// <summary>Effects that Ironclad's ledger calls for against effects that Dataverse's ledger holds.</summary>
internal sealed class Tally
{
    private const int MostProblems = 20;
    private readonly List<string> _problems = [];

    public int Expected { get; private set; }

    public int Found { get; private set; }

    public int Lost { get; private set; }

    public int Doubled { get; private set; }

    public int OutOfOrder { get; private set; }

    /// <summary>The first ones, for a human.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public bool Holds => Lost == 0 && Doubled == 0 && OutOfOrder == 0;

    /// <summary>One kind of effect on one record.</summary>
    public void Compare(string what, int expected, int found)
    {
        Expected += expected;
        Found += found;
        if (found < expected)
        {
            Lost += expected - found;
            Note($"{what}: {expected} expected, {found} found");
        }
        else if (found > expected)
        {
            Doubled += found - expected;
            Note($"{what}: {expected} expected, {found} found");
        }
    }

    /// <param name="positions">Where in the right order each effect belongs, in the order in which the effects were made.</param>
    public void CompareOrder(string what, IReadOnlyList<long> positions)
    {
        var broken = positions.Zip(positions.Skip(1)).Count(pair => pair.Second < pair.First);
        if (broken == 0)
            return;
        OutOfOrder += broken;
        Note($"{what}: made in the order {string.Join(", ", positions)}");
    }

    private void Note(string problem)
    {
        if (_problems.Count < MostProblems)
            _problems.Add(problem);
    }
}
