using System.Globalization;
using Ironclad.Benchmarks.Results;
using Ironclad.Benchmarks.World;
using Ironclad.Reliability.Stores;

namespace Ironclad.Benchmarks.Start;

/// <summary>From the start of the process until the relay listens and until it says that it is ready, on a store that is there.</summary>
internal sealed class StartMeasurement : IMeasurement
{
    private static readonly string[] Columns = ["Store", "Listens, s", "Ready, s", "First start, which makes the tables, s", "Starts (ready, s)"];

    public string Name => "start";

    public async Task<Report> RunAsync(Run run)
    {
        await using var services = await BothServices.StartAsync();
        var rows = new List<string[]>();
        foreach (var store in Run.Stores)
            rows.Add(await MeasureAsync(run, services, store, confined: false));
        if (Confinement.WhyNot is null)
            rows.Add(await MeasureAsync(run, services, StoreKind.Sqlite, confined: true));
        string[] remarks =
        [
            $"Medians of {run.Pick(9, 1)} starts; asked every 2 ms. The aim is less than 1 s.",
            Confinement.WhyNot is { } why
                ? $"As in a container was skipped. {why}"
                : "As in a container: as a user without rights, on a file system of which the relay can write its data folder alone.",
            .. Run.Skipped,
        ];
        return new Report("Start", [new Section("From the start of the process", Columns, rows, remarks)], []);
    }

    private static async Task<string[]> MeasureAsync(Run run, BothServices services, StoreKind store, bool confined)
    {
        var name = Run.NameOf(store) + (confined ? ", as in a container" : "");
        await using var relay = await RelayRun.PrepareAsync(run, store, services, confined);
        var first = await StartAsync(relay);
        await relay.StopAsync();
        var starts = new List<(double Listens, double Ready)>();
        for (var number = 0; number < run.Pick(9, 1); number++)
        {
            starts.Add(await StartAsync(relay));
            await relay.StopAsync();
        }

        run.Tell($"{name}: ready after {Median(starts.Select(start => start.Ready))} s");
        return
        [
            name, Median(starts.Select(start => start.Listens)), Median(starts.Select(start => start.Ready)), Seconds(first.Ready),
            string.Join(", ", starts.Select(start => Seconds(start.Ready))),
        ];
    }

    private static async Task<(double Listens, double Ready)> StartAsync(RelayRun relay)
    {
        var began = TimeProvider.System.GetTimestamp();
        relay.Process.Start();
        await AnswersAsync(relay, "/health/live");
        var listens = TimeProvider.System.GetElapsedTime(began);
        await AnswersAsync(relay, "/health/ready");
        return (listens.TotalSeconds, TimeProvider.System.GetElapsedTime(began).TotalSeconds);
    }

    private static async Task AnswersAsync(RelayRun relay, string path)
    {
        while (!await relay.Process.AnswersAsync(path))
        {
            if (!relay.Process.IsRunning)
                throw new InvalidOperationException("The relay ended while it was starting.");
            await Task.Delay(TimeSpan.FromMilliseconds(2));
        }
    }

    private static string Median(IEnumerable<double> seconds) => Seconds(new Percentiles(seconds).Median);

    private static string Seconds(double seconds) => seconds.ToString("0.00", CultureInfo.InvariantCulture);
}
