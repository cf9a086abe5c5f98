using Ironclad.Benchmarks.Results;
using Ironclad.Benchmarks.World;
using Ironclad.Reliability.Stores;

namespace Ironclad.Benchmarks.Load;

/// <summary>How long it takes from the sending of an event until its value stands in Dataverse, at a pace that the relay keeps.</summary>
internal sealed class EventToCrm(Run run, BothServices services, IReadOnlyList<Contract> contracts, WriteWatch watch)
{
    private const int PerSecond = 25;
    private static readonly string[] Columns = ["Store", "Events", "p50 ms", "p99 ms"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private decimal _value = 1_000_000;

    public async Task<Section> MeasureAsync(List<string> broken)
    {
        var rows = new List<string[]>();
        foreach (var store in Run.Stores)
            rows.Add(await MeasureAsync(store, broken));
        return new Section("Event to CRM: from the sending of the delivery to the written value", Columns, rows,
            [$"{PerSecond} events a second, each of another workflow than those before it and with a value of its own; the services answer at once."]);
    }

    private async Task<string[]> MeasureAsync(StoreKind store, List<string> broken)
    {
        await using var relay = await RelayRun.StartAsync(run, store, services, UnboundedPace.Settings);
        using var connection = await Connection.OpenAsync(relay.Address);
        await SendAsync(connection, contracts.Count);
        await relay.SettledAsync(Patience);

        var events = await SendAsync(connection, run.Pick(750, 25));
        await relay.SettledAsync(Patience);
        var milliseconds = events
            .Select(sent => watch.SeenAt(sent.Contract.AgreementId, sent.Value) is { } seen ? TimeProvider.System.GetElapsedTime(sent.At, seen).TotalMilliseconds : (double?)null)
            .OfType<double>().ToList();
        if (milliseconds.Count != events.Count)
            broken.Add($"{Run.NameOf(store)}: {events.Count - milliseconds.Count} of {events.Count} values did not come to Dataverse.");
        var figures = new Percentiles(milliseconds);
        run.Tell($"{Run.NameOf(store)}: event to CRM {figures.Median:0.0} ms");
        return [Run.NameOf(store), $"{events.Count}", Percentiles.Text(figures.Median), Percentiles.Text(figures.P99)];
    }

    private async Task<List<SentEvent>> SendAsync(Connection connection, int count)
    {
        var events = new List<SentEvent>();
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1) / PerSecond);
        while (events.Count < count && await pace.WaitForNextTickAsync())
        {
            var contract = contracts[events.Count % contracts.Count];
            await services.Ironclad.Control.SetAttributes(contract.WorkflowId, EndToEnd.Value(++_value));
            var delivery = DeliveryPress.Print(services.Key, DeliveryPress.NewEventId(), contract.WorkflowId);
            events.Add(new SentEvent(contract, _value, TimeProvider.System.GetTimestamp()));
            await connection.SendAsync(delivery.Request);
        }

        return events;
    }

    /// <param name="At">A timestamp.</param>
    private sealed record SentEvent(Contract Contract, decimal Value, long At);
}
