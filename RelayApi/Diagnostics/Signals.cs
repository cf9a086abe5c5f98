using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ironclad.RelayApi.Operations;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Diagnostics;

/// <summary>
/// What the relay can be watched by: its spans and its figures. They cost nothing while nobody listens. Ids, names of events and outcomes
/// only: no person data, no secret.
/// </summary>
internal static class Signals
{
    public const string Name = "Ironclad.Relay";

    public static ActivitySource Source { get; } = new(Name, RelayVersion.Text);

    public static Meter Meter { get; } = new(Name, RelayVersion.Text);

    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>(
        "ironclad.relay.deliveries", "{delivery}", "Deliveries of webhooks, by what became of them.");

    /// <summary>Counts a delivery by its answer, whoever sent it.</summary>
    public static void Delivered(Receipt receipt)
    {
        if (Deliveries.Enabled)
            Deliveries.Add(1, new KeyValuePair<string, object?>("receipt", receipt.ToString()));
    }

    /// <summary>Names the event on the request that brought it.</summary>
    public static void Received(IroncladEvent received, Receipt receipt)
    {
        if (!Source.HasListeners() || Activity.Current is not { } request)
            return;
        request.SetTag(Tags.EventId, received.EventId);
        request.SetTag(Tags.EventName, received.Name);
        request.SetTag(Tags.WorkflowId, received.WorkflowId);
        request.SetTag(Tags.Outcome, receipt.ToString());
    }
}
