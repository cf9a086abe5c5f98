using Ironclad.Reliability.Traffic;
using Ironclad.Reliability.World;

namespace Ironclad.Reliability.Scenarios.Storms;

/// <summary>Both services throttle while deliveries flow.</summary>
internal sealed class StormScenario : IScenario
{
    private const int ContractsAtOnce = 16;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public string Name => "storms";

    public string Title => "429 storms of both services";

    public async Task<Finding> RunAsync(Run run)
    {
        await using var world = await Surroundings.StartAsync(new Plan(run.Store, run.NewRandom())
        {
            // A date in Retry-After is meant for this clock.
            ClockSpeed = 1,
            RelaySettings = new Dictionary<string, string>
            {
                ["Inbox__FirstRetryDelay"] = "00:00:00.1",
                ["Inbox__MaxRetryDelay"] = "00:00:01",
            },
        });
        await world.StartRelaysAsync();
        var people = new People(world, run.NewRandom());
        var storm = new Storm(world, run.NewRandom());
        await people.StepAsync(people.Create());
        await Quiet.ComesAsync(world, Patience);
        using var stop = new CancellationTokenSource(run.Pick(TimeSpan.FromMinutes(3), TimeSpan.FromSeconds(4)));
        await storm.BeginAsync();
        await people.WorkAsync(ContractsAtOnce, Pause, stop.Token, () => run.Progress.Report($"{people.Deeds} deeds under the storm"));
        await storm.EndAsync();

        run.Progress.Report("waiting until everything is handled");
        await Quiet.ComesAsync(world, Patience);
        var calls = await world.Ironclad.Control.Calls();
        var requests = world.Dataverse.Organization.Calls.Where(call => call.UserId == world.RelayUser).ToList();
        return await Conclusion.OfAsync(world, people,
        [
            ("calls of Ironclad", $"{calls.Count}"),
            ("of these refused", $"{calls.Count(call => call.Status == 429)}"),
            ("calls of Dataverse", $"{requests.Count}"),
            ("of these throttled", $"{requests.Count(call => call.ErrorCode != 0)}"),
        ]);
    }
}
