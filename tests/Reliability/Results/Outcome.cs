using Ironclad.Reliability.Scenarios;

namespace Ironclad.Reliability.Results;

/// <summary>One line of the results.</summary>
internal sealed record Outcome(string Scenario, string Store)
{
    public required string Title { get; init; }

    public required string Form { get; init; }

    public required int Seed { get; init; }

    public required DateTimeOffset Began { get; init; }

    public required double Seconds { get; init; }

    public required bool Holds { get; init; }

    public int Expected { get; init; }

    public int Found { get; init; }

    public int Lost { get; init; }

    public int Doubled { get; init; }

    public int OutOfOrder { get; init; }

    public int Unhandled { get; init; }

    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> Problems { get; init; } = [];

    public required Machine Machine { get; init; }

    public static Outcome Of(IScenario scenario, Finding finding, CommandLine order, DateTimeOffset began, TimeSpan took) => new(scenario.Name, finding.Store)
    {
        Title = scenario.Title,
        Form = order.IsFull ? "full" : "short",
        Seed = order.Seed,
        Began = began,
        Seconds = Math.Round(took.TotalSeconds, 1),
        Holds = finding.Holds,
        Expected = finding.Tally.Expected,
        Found = finding.Tally.Found,
        Lost = finding.Tally.Lost,
        Doubled = finding.Tally.Doubled,
        OutOfOrder = finding.Tally.OutOfOrder,
        Unhandled = finding.Unhandled.Count,
        Facts = finding.Facts.ToDictionary(fact => fact.What, fact => fact.Figure),
        Problems = [.. finding.Problems],
        Machine = Machine.Here(),
    };
}
