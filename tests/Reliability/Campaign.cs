using Ironclad.Reliability.Ledgers;
using Ironclad.Reliability.Results;
using Ironclad.Reliability.Scenarios;
using Ironclad.Reliability.Stores;
using Spectre.Console;

namespace Ironclad.Reliability;

/// <summary>Runs scenario after scenario on store after store, says how it goes and keeps what came of it.</summary>
internal sealed class Campaign(CommandLine order, IAnsiConsole console, TimeProvider clock)
{
    private readonly List<Outcome> _outcomes = [];

    /// <returns>Whether everything held.</returns>
    public async Task<bool> RunAsync()
    {
        await using var stores = new StoreRoom();
        foreach (var scenario in order.Scenarios)
        {
            foreach (var store in order.Stores)
                await RunAsync(scenario, store, stores);
        }

        console.Write(Summary());
        return _outcomes.All(outcome => outcome.Holds);
    }

    private async Task RunAsync(IScenario scenario, StoreKind store, StoreRoom stores)
    {
        console.Write(new Rule($"[bold]{Markup.Escape(scenario.Title)}[/], {store}, {(order.IsFull ? "full" : "short")}, seed {order.Seed}").LeftJustified());
        if ((StoreRoom.WhyMissing(store) ?? scenario.WhyNot(store)) is { } reason)
        {
            console.MarkupLineInterpolated($"  [yellow]skipped[/]: {reason}");
            return;
        }

        var began = clock.GetUtcNow();
        var progress = new ConsoleProgress(console, clock);
        var finding = await FindAsync(scenario, new Run(store, stores.Maker(store), order.IsFull, order.Seed) { Progress = progress });
        var outcome = Outcome.Of(scenario, finding, order, began, clock.GetUtcNow() - began);
        Tell(outcome);
        _outcomes.Add(outcome);
        if (order.Results is { } folder)
            ResultFiles.Write(folder, outcome);
    }

    /// <summary>A scenario that cannot be run to its end did not hold, and the next one has its turn.</summary>
    private static async Task<Finding> FindAsync(IScenario scenario, Run run)
    {
        try
        {
            return await scenario.RunAsync(run);
        }
        catch (Exception failure)
        {
            return new Finding($"{run.Kind}", new Tally(), [], []) { Broken = [failure.ToString()] };
        }
    }

    private void Tell(Outcome outcome)
    {
        foreach (var (what, figure) in outcome.Facts)
            console.MarkupLineInterpolated($"  [grey]{what}[/] {figure}");
        foreach (var problem in outcome.Problems)
            console.MarkupLineInterpolated($"  [red]{problem}[/]");
    }

    private Table Summary()
    {
        var table = new Table().AddColumns("Scenario", "Store", "Expected", "Found", "Lost", "Doubled", "Out of order", "Unhandled", "Took", "");
        foreach (var outcome in _outcomes)
        {
            table.AddRow(
                outcome.Scenario, outcome.Store, $"{outcome.Expected}", $"{outcome.Found}", $"{outcome.Lost}", $"{outcome.Doubled}",
                $"{outcome.OutOfOrder}", $"{outcome.Unhandled}", $"{outcome.Seconds:0} s", outcome.Holds ? "[green]held[/]" : "[red]did not hold[/]");
        }

        return table;
    }
}
