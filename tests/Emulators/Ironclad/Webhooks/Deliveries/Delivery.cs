using System.Text.Json.Nodes;
using Ironclad.Emulator.Control;
using Ironclad.Emulator.Control.Reports;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Webhooks.Deliveries;

/// <summary>One event on its way to one webhook.</summary>
/// <param name="eventId">A retry keeps it; whether Ironclad's retries do is not documented.</param>
internal sealed class Delivery(Webhook webhook, Event happened, string eventId, JsonObject body)
{
    private readonly List<AttemptReport> _attempts = [];

    public Webhook Webhook { get; } = webhook;

    public Event Event { get; } = happened;

    public string EventId { get; } = eventId;

    public JsonObject Body { get; } = body;

    public DeliveryState State { get; set; }

    public DateTimeOffset Due { get; set; }

    public DeliveryFault? Fault { get; init; }

    /// <summary>What is signed, and by default what is sent.</summary>
    public string Text => NodeJson.Stringify(Body);

    public int Attempts => _attempts.Count;

    public void Add(AttemptReport attempt)
    {
        lock (_attempts)
            _attempts.Add(attempt);
        if (attempt.Status is >= 200 and < 300)
            State = DeliveryState.Delivered;
        else if (!Webhook.IsEnabled || !RetrySchedule.HasNext(Attempts))
            State = DeliveryState.GivenUp;
        else
            Due = attempt.At + RetrySchedule.DelayAfter(Attempts);
    }

    public DeliveryReport ToReport()
    {
        lock (_attempts)
        {
            return new DeliveryReport(EventId, Event.Name, Event.WorkflowId, Webhook.TargetUrl, State.ToString(),
                _attempts.LastOrDefault()?.Status, [.. _attempts], Text);
        }
    }
}
