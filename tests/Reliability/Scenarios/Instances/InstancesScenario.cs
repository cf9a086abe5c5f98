using Ironclad.Reliability.Stores;
using Ironclad.Reliability.Traffic;
using Ironclad.Reliability.World;

namespace Ironclad.Reliability.Scenarios.Instances;

/// <summary>Two relays share the work; one after the other is killed and comes back, and one is frozen for longer than its leases last.</summary>
internal sealed class InstancesScenario : IScenario
{
    private const int ContractsAtOnce = 12;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    public string Name => "instances";

    public string Title => "two instances, one killed, one frozen";

    public string? WhyNot(StoreKind store) => store == StoreKind.Sqlite ? "One relay owns a SQLite file." : null;

    public async Task<Finding> RunAsync(Run run)
    {
        var random = run.NewRandom();
        await using var world = await Surroundings.StartAsync(new Plan(run.Store, run.NewRandom())
        {
            Instances = 2,
            RelaySettings = new Dictionary<string, string> { ["Inbox__LeaseDuration"] = "00:00:05" },
        });
        await world.StartRelaysAsync();
        var people = new People(world, run.NewRandom());
        using var stop = new CancellationTokenSource();
        var traffic = people.WorkAsync(ContractsAtOnce, Pause, stop.Token);
        var takeovers = new List<TimeSpan>();
        for (var kill = 1; kill <= run.Pick(20, 1); kill++)
        {
            run.Progress.Report($"kill {kill}; {people.Deeds} deeds");
            await Task.Delay(random.Next(1000, 3000));
            takeovers.Add(await KillAsync(world, world.Relays[random.Next(2)]));
        }

        for (var freeze = 1; freeze <= run.Pick(4, 1); freeze++)
        {
            run.Progress.Report($"freeze {freeze}; {people.Deeds} deeds");
            await FreezeAsync(world.Relays[random.Next(2)], run.Pick(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(8)));
            await Task.Delay(run.Pick(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1)));
        }

        await stop.CancelAsync();
        await traffic;
        run.Progress.Report("waiting until everything is handled");
        return await Conclusion.OfAsync(world, people,
        [
            ("kills", $"{takeovers.Count}"),
            ("longest until the other had done what was accepted before a kill", $"{takeovers.Max().TotalSeconds:0.0} s"),
            ("freezes", $"{run.Pick(4, 1)}"),
        ]);
    }

    /// <returns>How long what was accepted until then waited for the other instance; only then does the killed one come back.</returns>
    private static async Task<TimeSpan> KillAsync(Surroundings world, RelayProcess relay)
    {
        relay.Kill();
        await relay.EndedAsync();
        var dead = TimeProvider.System.GetTimestamp();
        var journal = await world.Store.JournalAsync();
        var last = journal.Count > 0 ? journal[^1].Id : 0;
        while (await world.Store.WaitingAsync(last) > 0)
            await Task.Delay(Glance);
        var takeover = TimeProvider.System.GetElapsedTime(dead);
        relay.Start();
        await relay.ReadyAsync();
        return takeover;
    }

    private static async Task FreezeAsync(RelayProcess relay, TimeSpan time)
    {
        relay.Freeze();
        await Task.Delay(time);
        relay.Thaw();
    }
}
