using System.Globalization;
using System.Text.Json.Nodes;
using Ironclad.Benchmarks.Results;
using Ironclad.Benchmarks.World;
using Ironclad.Reliability.Stores;

namespace Ironclad.Benchmarks.Load;

/// <summary>From the first delivery until the last is handled, with the emulators on the other side.</summary>
internal sealed class EndToEnd(Run run, BothServices services, IReadOnlyList<Contract> contracts, List<string> broken)
{
    private static readonly string[] Columns = ["Store", "Handled/s", "Acknowledged/s meanwhile", "p50 ms", "p99 ms", "Calls of Dataverse"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private decimal _value = 1_000;

    public async Task<Section> MeasureAsync()
    {
        var rows = new List<string[]>();
        foreach (var store in Run.Stores)
            rows.Add(await MeasureAsync(store));
        return new Section("End to end: handled while they arrive", Columns, rows,
        [
            $"{run.Pick(10_000, 200)} deliveries for {contracts.Count} workflows, each of which has a new value in Ironclad. "
            + "Events of one workflow that wait together are one read and one write. The paces that the relay keeps for the sake of Ironclad's and "
            + "Dataverse's limits are lifted, here and below; 16 workflows are handled at a time.",
        ]);
    }

    private async Task<string[]> MeasureAsync(StoreKind store)
    {
        var value = ++_value;
        foreach (var contract in contracts)
            await services.Ironclad.Control.SetAttributes(contract.WorkflowId, Value(value));
        var deliveries = DeliveryPress.Print(services.Key, run.Pick(10_000, 200), [.. contracts.Select(contract => contract.WorkflowId)]);
        await using var relay = await RelayRun.StartAsync(run, store, services, UnboundedPace.Settings);
        services.Dataverse.Organization.Calls.Clear();

        var began = TimeProvider.System.GetTimestamp();
        var figures = await Generator.SendAsync(relay.Process, deliveries);
        await relay.SettledAsync(Patience);
        var took = TimeProvider.System.GetElapsedTime(began);
        var behind = contracts.Count(contract => services.ValueOf(contract) != value);
        if (figures.Accepted != deliveries.Count || behind > 0)
            broken.Add($"{Run.NameOf(store)}: {deliveries.Count - figures.Accepted} deliveries were refused, and {behind} Agreements lack the value of their workflow.");
        run.Tell($"{Run.NameOf(store)}: {deliveries.Count / took.TotalSeconds:0} handled/s");
        return
        [
            Run.NameOf(store), Whole(deliveries.Count / took.TotalSeconds), Whole(figures.PerSecond), Percentiles.Text(figures.Milliseconds.Median),
            Percentiles.Text(figures.Milliseconds.P99), Whole(services.Dataverse.Organization.Calls.Count()),
        ];
    }

    public static JsonObject Value(decimal amount) =>
        new() { ["totalContractValue"] = new JsonObject { ["currency"] = "USD", ["amount"] = amount } };

    private static string Whole(double figure) => figure.ToString("N0", CultureInfo.InvariantCulture);
}
