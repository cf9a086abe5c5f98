using Ironclad.Reliability.Traffic;
using Ironclad.Reliability.World;

namespace Ironclad.Reliability.Scenarios.Outages;

/// <summary>Somebody is away for 24 hours of the scaled clock, comes back, and the operator does what the README says.</summary>
internal sealed class OutageScenario(Outage outage) : IScenario
{
    private const int DeedsBefore = 30;
    private const int ContractsBefore = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    public string Name => $"{outage}-outage".ToLowerInvariant();

    public string Title => $"24 h outage of {(outage == Outage.Relay ? "the relay" : outage)}";

    public async Task<Finding> RunAsync(Run run)
    {
        var scale = run.Pick(OutageScale.Full, OutageScale.Short);
        await using var world = await Surroundings.StartAsync(new Plan(run.Store, run.NewRandom())
        {
            ClockSpeed = scale.Speed,
            RelaySettings = scale.RelaySettings,
        });
        await world.StartRelaysAsync();
        var people = new People(world, run.NewRandom());
        for (var contract = 0; contract < ContractsBefore; contract++)
            people.Create();
        for (var deed = 0; deed < DeedsBefore; deed++)
            await people.StepAsync();

        run.Progress.Report($"{Title} begins, {scale.Speed:0} times as fast");
        await new Absence(outage, world, people).LastAsync(scale.Day, run.Pick(60, 12));
        var givenUp = await Conclusion.GivenUpAsync(world);
        run.Progress.Report($"the outage is over; {givenUp} deliveries given up by Ironclad");
        await RecoverAsync(world, people);
        var finding = await Conclusion.OfAsync(world, people,
        [
            ("times as fast", $"{scale.Speed:0}"),
        ]);
        await Launches.CompareAsync(world, people.Contracts, finding.Tally);
        world.IsDone = finding.Holds;
        return finding;
    }

    /// <summary>Pending launches are the relay's own business; the operator asks for a reconciliation instead of waiting for it.</summary>
    private static async Task RecoverAsync(Surroundings world, People people)
    {
        var asked = TimeProvider.System.GetTimestamp();
        foreach (var contract in people.Contracts)
        {
            while (contract.WorkflowId.Length == 0 && TimeProvider.System.GetElapsedTime(asked) < Patience)
            {
                await Task.Delay(Glance);
                people.LookAt(contract);
            }
        }

        await Quiet.ComesAsync(world, Patience);
    }
}
