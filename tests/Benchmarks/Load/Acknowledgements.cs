using System.Globalization;
using Ironclad.Benchmarks.Floors;
using Ironclad.Benchmarks.Results;
using Ironclad.Benchmarks.World;
using Ironclad.Reliability.Stores;
using Ironclad.Reliability.World;

namespace Ironclad.Benchmarks.Load;

/// <summary>How many deliveries a second are stored and answered, and how many the endpoint and the store could do without each other.</summary>
internal sealed class Acknowledgements(Run run, BothServices services, IReadOnlyList<Contract> contracts, List<string> broken)
{
    private static readonly string[] Columns =
    [
        "Store", "Acknowledged/s", "p50 ms", "p99 ms", "Floor: not stored/s", "Floor: bare commits/s", "Share of the lower floor",
        "Relay's processor time a delivery, µs: stored, not stored", "Rounds (acknowledged/s)",
    ];

    private readonly IReadOnlyList<PreparedDelivery> _warmUp = Print(run.Pick(20_000, 50), services, contracts);
    private readonly IReadOnlyList<PreparedDelivery> _deliveries = Print(run.Pick(10_000, 300), services, contracts);

    public async Task<Section> MeasureAsync()
    {
        var rows = new List<string[]>();
        foreach (var store in Run.Stores)
            rows.Add(await MeasureAsync(store));
        return new Section("Acknowledgements: handling is paused, each delivery is verified, stored durably and answered", Columns, rows,
        [
            $"Medians of {run.Pick(3, 1)} rounds of {_deliveries.Count} deliveries of about 1 KB for {contracts.Count} workflows after {_warmUp.Count} to warm up. "
            + "In each round, after one another: the same endpoint without a store; the relay on a new store; the same rows committed one delivery at a time "
            + "by 16 writers through ADO.NET, in the tables of that store, without HTTP and without a signature.",
        ]);
    }

    private static IReadOnlyList<PreparedDelivery> Print(int count, BothServices services, IReadOnlyList<Contract> contracts) =>
        DeliveryPress.Print(services.Key, count, [.. contracts.Select(contract => contract.WorkflowId)]);

    private async Task<string[]> MeasureAsync(StoreKind store)
    {
        var rounds = new List<Round>();
        for (var number = 0; number < run.Pick(3, 1); number++)
        {
            rounds.Add(await RoundAsync(store));
            run.Tell($"{Run.NameOf(store)}: {rounds[^1].Relay.PerSecond:0} acknowledged/s, {rounds[^1].NotStored.PerSecond:0} not stored/s, {rounds[^1].Bare:0} bare commits/s");
        }

        var perSecond = Median(rounds, round => round.Relay.PerSecond);
        var notStored = Median(rounds, round => round.NotStored.PerSecond);
        var bare = Median(rounds, round => round.Bare);
        return
        [
            Run.NameOf(store), Whole(perSecond), Percentiles.Text(Median(rounds, round => round.Relay.Milliseconds.Median)),
            Percentiles.Text(Median(rounds, round => round.Relay.Milliseconds.P99)), Whole(notStored), Whole(bare),
            (perSecond / Math.Min(notStored, bare)).ToString("0.00", CultureInfo.InvariantCulture),
            $"{Whole(Median(rounds, round => round.Relay.Microseconds))}, {Whole(Median(rounds, round => round.NotStored.Microseconds))}",
            string.Join(", ", rounds.Select(round => Whole(round.Relay.PerSecond))),
        ];
    }

    private async Task<Round> RoundAsync(StoreKind store)
    {
        var notStored = await WithoutStoringAsync();
        await using var relay = await RelayRun.StartAsync(run, store, services, ("Inbox__Paused", "true"));
        await Generator.SendAsync(relay.Process, _warmUp);
        var figures = await Generator.SendAsync(relay.Process, _deliveries);
        await relay.StopAsync();
        var stored = (await relay.Store.JournalAsync()).Select(entry => entry.EventId).ToHashSet();
        if (figures.Accepted != _deliveries.Count || !stored.IsSupersetOf(_deliveries.Select(delivery => delivery.EventId)))
            broken.Add($"{Run.NameOf(store)}: of {_deliveries.Count} deliveries {figures.Accepted} were acknowledged, and {stored.Count - _warmUp.Count} are in the journal.");
        return new Round(notStored, figures, await BareCommits.RunAsync(BareStore.Of(relay.Store), _deliveries));
    }

    private async Task<LoadFigures> WithoutStoringAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ironclad-benchmarks-").FullName;
        var address = Loopback.NewAddress();
        var settings = services.RelaySettings;
        settings["Inbox__DatabasePath"] = Path.Combine(folder, "unused.db");
        // As the relay's own program has them.
        settings["DOTNET_gcServer"] = "1";
        settings["DOTNET_TieredPGO"] = "0";
        using (var log = new RelayLog(Path.Combine(folder, "relay.log")))
        {
            await using var relay = new RelayProcess(address, settings, log) { Command = [OwnProgram.Path, ForgetfulRelay.Argument] };
            relay.Start();
            await relay.ReadyAsync();
            await Generator.SendAsync(relay, _warmUp);
            var figures = await Generator.SendAsync(relay, _deliveries);
            Directory.Delete(folder, recursive: true);
            return figures;
        }
    }

    private static double Median(List<Round> rounds, Func<Round, double> figure) => new Percentiles(rounds.Select(figure)).Median;

    private static string Whole(double figure) => figure.ToString("N0", CultureInfo.InvariantCulture);

    private sealed record Round(LoadFigures NotStored, LoadFigures Relay, double Bare);
}
