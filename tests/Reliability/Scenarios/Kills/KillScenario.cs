using Ironclad.Reliability.Traffic;
using Ironclad.Reliability.World;

namespace Ironclad.Reliability.Scenarios.Kills;

/// <summary>The relay's process is killed again and again while deliveries flow.</summary>
internal sealed class KillScenario : IScenario
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);
    private const int ContractsAtOnce = 16;

    public string Name => "kills";

    public string Title => "kill -9 of the relay while deliveries flow";

    public async Task<Finding> RunAsync(Run run)
    {
        var random = run.NewRandom();
        await using var world = await Surroundings.StartAsync(new Plan(run.Store, run.NewRandom())
        {
            RelaySettings = new Dictionary<string, string>
            {
                ["Inbox__LeaseDuration"] = "00:00:05",
                ["Reconciliation__GracePeriod"] = "00:00:00",
            },
        });
        var people = new People(world, run.NewRandom());
        using var stop = new CancellationTokenSource();
        var traffic = people.WorkAsync(ContractsAtOnce, Pause, stop.Token);

        var deaths = new List<Death>();
        for (var kill = 1; kill <= run.Pick(200, 3); kill++)
        {
            var death = Death.Draw(random);
            run.Progress.Report($"kill {kill}: {death.Name}; {people.Deeds} deeds");
            world.Relay.Start();
            await new Killer(world).KillAsync(death);
            deaths.Add(death);
        }

        world.Relay.Start();
        await world.Relay.ReadyAsync();
        await stop.CancelAsync();
        await traffic;
        run.Progress.Report("waiting until everything is handled");
        return await Conclusion.OfAsync(world, people,
        [
            ("kills", $"{deaths.Count}"),
            .. deaths.CountBy(death => death.Name).OrderBy(kind => kind.Key).Select(kind => ($"killed {kind.Key}", $"{kind.Value}")),
        ]);
    }
}
