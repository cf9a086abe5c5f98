using Ironclad.Reliability.World;

namespace Ironclad.Reliability.Scenarios.Kills;

/// <summary>When the relay is killed: at a moment of the wire, amid its start, or at no moment in particular.</summary>
/// <param name="Moment">Null: after a time.</param>
/// <param name="Occurrence">Which occurrence of the moment.</param>
/// <param name="After">How long after the start of the process, or after it was ready.</param>
internal sealed record Death(string Name, Moment? Moment, int Occurrence, bool WhileStarting, TimeSpan After)
{
    private const int FewestMessages = 12;
    private const int MostMessages = 40;
    private const int LongestStart = 1200;
    private const int LongestWork = 1500;

    /// <summary>Half of the deaths are at a moment of the wire, some of them while the process starts, the others at random.</summary>
    public static Death Draw(Random random) => random.Next(8) switch
    {
        0 => new("while starting", null, 0, true, TimeSpan.FromMilliseconds(random.Next(LongestStart))),
        1 or 2 or 3 => new("at random", null, 0, false, TimeSpan.FromMilliseconds(random.Next(LongestWork))),
        _ => AtMoment(Enum.GetValues<Moment>()[random.Next(Enum.GetValues<Moment>().Length)], random),
    };

    // The first messages after a start finish what the last death interrupted: every life gets some work done.
    private static Death AtMoment(Moment moment, Random random) =>
        new(moment.ToString(), moment, random.Next(FewestMessages, MostMessages), false, TimeSpan.Zero);
}
