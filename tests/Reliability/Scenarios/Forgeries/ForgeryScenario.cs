using Ironclad.Deliveries;
using Ironclad.Reliability.Ledgers;
using Ironclad.Reliability.Stores;
using Ironclad.Reliability.World;

namespace Ironclad.Reliability.Scenarios.Forgeries;

/// <summary>A flood of mutated deliveries: what Ironclad signed is stored, in whatever spelling, and nothing else.</summary>
internal sealed class ForgeryScenario : IScenario
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    public string Name => "forgeries";

    public string Title => "mutated webhooks";

    public async Task<Finding> RunAsync(Run run)
    {
        using var key = new WebhookKey();
        using var mutator = new DeliveryMutator(run.Seed, key, run.Pick(5000, 200));
        var folder = Directory.CreateTempSubdirectory("ironclad-forgeries-").FullName;
        await using var store = await run.Store(folder);
        await using var service = await KeyService.StartAsync(key.PublicPem);
        var address = new Uri($"http://127.0.0.1:{Ports.Take()}");
        using var log = new RelayLog(Path.Combine(folder, "relay.log"));
        await using var relay = new RelayProcess(address, Settings(service.Address, store), log);
        relay.Start();
        await relay.ReadyAsync();

        var began = TimeProvider.System.GetTimestamp();
        using var forger = new Forger(mutator, new Uri(address, "/webhooks/ironclad"));
        var sending = forger.SendAsync(run.Pick(1_000_000, 5_000));
        while (await Task.WhenAny(sending, Task.Delay(Glance)) != sending)
            run.Progress.Report($"{forger.Left} left, {forger.Wrong} wrong answers");
        await sending;
        var took = TimeProvider.System.GetElapsedTime(began);

        var finding = await FindAsync(store, forger, log, took);
        if (!relay.IsRunning)
            finding = finding with { Broken = [.. finding.Broken, $"The relay ended; see {log.Path}."] };
        if (finding.Holds)
            Directory.Delete(folder, recursive: true);
        return finding;
    }

    private static async Task<Finding> FindAsync(IStore store, Forger forger, RelayLog log, TimeSpan took)
    {
        var tally = new Tally();
        var stored = (await store.JournalAsync()).Select(entry => entry.EventId).ToHashSet();
        foreach (var accepted in forger.Accepted)
            tally.Compare($"journal entry of {accepted}", 1, stored.Contains(accepted) ? 1 : 0);
        tally.Compare("journal entries that were not signed", 0, stored.Except(forger.Accepted).Count());
        var sent = forger.Answers.Values.Sum();
        return new Finding(store.Name, tally,
        [
            ("deliveries", $"{sent}"),
            ("a second", $"{sent / took.TotalSeconds:0}"),
            .. forger.Answers.OrderBy(answer => answer.Key).Select(answer => ($"answered {answer.Key}", $"{answer.Value}")),
            ("wrong answers", $"{forger.Wrong}"),
            ("store", $"{store.Name} {await store.VersionAsync()}"),
        ], log.Unhandled)
        { Broken = forger.Problems };
    }

    private static Dictionary<string, string> Settings(Uri service, IStore store) => new(store.Settings)
    {
        ["Ironclad__BaseUrl"] = service.GetLeftPart(UriPartial.Authority),
        ["Ironclad__ApiToken"] = "not used",
        ["Dataverse__Url"] = service.GetLeftPart(UriPartial.Authority),
        ["Inbox__Paused"] = "true",
        // Most forgeries shall be looked at and not be turned away for the number of those before them.
        ["Webhooks__FailuresPerMinute"] = "100000",
    };
}
