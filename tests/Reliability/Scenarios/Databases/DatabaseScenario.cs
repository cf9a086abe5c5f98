using Ironclad.Reliability.Stores;
using Ironclad.Reliability.Traffic;
using Ironclad.Reliability.World;

namespace Ironclad.Reliability.Scenarios.Databases;

/// <summary>The store goes away and comes back while deliveries flow; the relay is not restarted.</summary>
internal sealed class DatabaseScenario : IScenario
{
    private const int ContractsAtOnce = 12;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    public string Name => "database";

    public string Title => "database gone and back, disk full";

    public string? WhyNot(StoreKind store) =>
        store == StoreKind.Postgres && !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("IRONCLAD_POSTGRES"))
            ? "The server that IRONCLAD_POSTGRES names is not ours to stop."
            : null;

    public async Task<Finding> RunAsync(Run run)
    {
        await using var disk = run.Kind == StoreKind.Sqlite && TightDisk.WhyMissing is null ? await TightDisk.MountAsync() : null;
        await using var world = await Surroundings.StartAsync(new Plan(folder => run.Store(disk?.Folder ?? folder), run.NewRandom())
        {
            RelaySettings = new Dictionary<string, string> { ["Inbox__LeaseDuration"] = "00:00:05" },
        });
        await world.StartRelaysAsync();
        var people = new People(world, run.NewRandom());
        using var stop = new CancellationTokenSource();
        var traffic = people.WorkAsync(ContractsAtOnce, Pause, stop.Token);
        var disturbances = Disturbances(world.Store, disk);
        var rounds = run.Pick(12, 1) * disturbances.Count;
        for (var round = 0; round < rounds; round++)
        {
            var disturbance = disturbances[round % disturbances.Count];
            run.Progress.Report($"{disturbance.Name}, {round + 1} of {rounds}; {people.Deeds} deeds");
            await Task.Delay(run.Pick(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(1)));
            await disturbance.BeginAsync();
            await Task.Delay(run.Pick(TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(2)));
            await disturbance.EndAsync();
        }

        await stop.CancelAsync();
        await traffic;
        run.Progress.Report("waiting until everything is handled");
        return await FindAsync(world, people, disturbances, rounds);
    }

    private static IReadOnlyList<IDisturbance> Disturbances(IStore store, TightDisk? disk) => store switch
    {
        PostgresStore postgres => [new ServerStopped(postgres.Server), new ServerKilled(postgres.Server)],
        SqliteStore sqlite when disk is not null => [new DiskFull(disk), new FileLocked(sqlite)],
        SqliteStore sqlite => [new FileLocked(sqlite)],
        _ => throw new ArgumentOutOfRangeException(nameof(store), store.Name, "Say what can go wrong with it."),
    };

    private static async Task<Finding> FindAsync(Surroundings world, People people, IReadOnlyList<IDisturbance> disturbances, int rounds)
    {
        await Quiet.ComesAsync(world, TimeSpan.FromMinutes(5));
        var answers = (await world.Ironclad.Control.Deliveries())
            .SelectMany(delivery => delivery.Attempts).CountBy(attempt => attempt.Status ?? 0).OrderBy(answer => answer.Key).ToList();
        var finding = await Conclusion.OfAsync(world, people,
        [
            .. disturbances.Select(disturbance => (disturbance.Name, $"{rounds / disturbances.Count} times")),
            .. answers.Select(answer => (answer.Key == 0 ? "not answered" : $"answered {answer.Key}", $"{answer.Value}")),
        ]);
        var wrong = answers.Where(answer => answer.Key is not (202 or 503 or 504))
            .Select(answer => $"{answer.Value} deliveries were answered {answer.Key}");
        return finding with { Broken = [.. finding.Broken, .. wrong, .. world.Relay.IsRunning ? Array.Empty<string>() : ["The relay ended."]] };
    }
}
