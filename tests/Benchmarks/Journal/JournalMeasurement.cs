using System.Globalization;
using Ironclad.Benchmarks.Results;
using Ironclad.Benchmarks.World;
using Ironclad.Reliability.Stores;

namespace Ironclad.Benchmarks.Journal;

/// <summary>How long each operations page takes with a full journal.</summary>
internal sealed class JournalMeasurement : IMeasurement
{
    private const int Aim = 300;

    private static readonly string[] Columns = ["Page", "Store", "Median, ms", "Slowest, ms"];

    public string Name => "journal";

    public async Task<Report> RunAsync(Run run)
    {
        var entries = run.Pick(1_000_000, 2_000);
        var broken = new List<string>();
        var rows = new List<string[]>();
        await using var services = await BothServices.StartAsync();
        foreach (var store in Run.Stores)
            rows.AddRange(await MeasureAsync(run, services, store, entries, broken));
        string[] remarks =
        [
            $"{run.Pick(15, 2)} times each, one after the other, after one that does not count; until the last byte. The aim is less than {Aim} ms for the slowest. "
            + "The relay is paused, and its store was filled behind its back.",
            .. Run.Skipped,
        ];
        return new Report("The operations pages", [new Section($"With {entries:N0} entries in the journal", Columns, [.. rows.OrderBy(row => row[0], StringComparer.Ordinal)], remarks)], broken);
    }

    private static async Task<List<string[]>> MeasureAsync(Run run, BothServices services, StoreKind store, int entries, List<string> broken)
    {
        await using var relay = await RelayRun.StartAsync(
            run, store, services, ("Inbox__Paused", "true"), ("Jobs__Enabled", "false"), ("Operations__AdminKey", SignedIn.AdminKey));
        await FullJournal.FillAsync(relay.Store, store, entries);
        run.Tell($"{Run.NameOf(store)}: {entries} entries are there");
        using var visitor = await SignedIn.AtAsync(relay.Address);
        var rows = new List<string[]>();
        foreach (var (path, expected) in Pages(entries))
        {
            var (_, page) = await visitor.OpenAsync(path);
            if (!page.Contains(expected, StringComparison.Ordinal))
                broken.Add($"{Run.NameOf(store)}: {path} does not show {expected}.");
            var times = new List<double>();
            for (var number = 0; number < run.Pick(15, 2); number++)
                times.Add((await visitor.OpenAsync(path)).Milliseconds);
            rows.Add([path, Run.NameOf(store), Percentiles.Text(new Percentiles(times).Median), Percentiles.Text(times.Max())]);
        }

        return rows;
    }

    /// <summary>Each page, and what it must show.</summary>
    private static IEnumerable<(string Path, string Expected)> Pages(long entries)
    {
        var (middle, last) = (entries / 2, entries - 1);
        string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
        return
        [
            ("/ops", "Waiting"),
            ("/ops/journal", FullJournal.Event(last)),
            ($"/ops/journal?before={Text(middle + 1)}", FullJournal.Event(middle - 1)),
            ("/ops/journal?state=Waiting", FullJournal.Event(last)),
            ("/ops/journal?state=Done", FullJournal.Event(entries - 1000 + 954)),
            ($"/ops/journal?state=Ignored&before={Text(middle + 1)}", FullJournal.Event(middle - 1000 + 994)),
            ("/ops/journal?event=workflow_paused", FullJournal.Event(entries - 1000 + 955)),
            ("/ops/journal?event=workflow_completed&state=Waiting", FullJournal.Event(last)),
            ("/ops/journal?event=workflow_launched&state=Done", "nothing that fits"),
            ("/ops/journal?event=workflow_attribute_updated&state=Ignored", "nothing that fits"),
            ($"/ops/journal?find={FullJournal.Workflow(middle)}", FullJournal.Event(middle)),
            ($"/ops/journal?find={FullJournal.Agreement(middle)}", FullJournal.Event(middle)),
            ($"/ops/journal?find={FullJournal.AgreementCode(middle)}", FullJournal.Event(middle)),
            ($"/ops/journal?find={FullJournal.Event(middle)}", FullJournal.Event(middle)),
            ($"/ops/journal?find={FullJournal.Code(middle)}", FullJournal.Event(middle)),
            ("/ops/journal?find=not-there", "nothing that fits"),
            ($"/ops/journal/{FullJournal.Event(middle)}", FullJournal.Code(middle)),
            ("/ops/set-aside", FullJournal.Event(entries - 1000 + 998)),
            ($"/ops/set-aside?before={Text(middle + 1)}", FullJournal.Event(middle - 1000 + 998)),
        ];
    }
}
