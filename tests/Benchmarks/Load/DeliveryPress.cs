using System.Security.Cryptography;
using System.Text;
using Ironclad.Deliveries;

namespace Ironclad.Benchmarks.Load;

/// <summary>Signs deliveries beforehand, so that signing costs the measured time nothing.</summary>
internal static class DeliveryPress
{
    /// <summary>One delivery for each workflow in turn, every one with an event id of its own.</summary>
    public static IReadOnlyList<PreparedDelivery> Print(WebhookKey key, int count, IReadOnlyList<string> workflowIds) =>
        [.. Enumerable.Range(0, count).Select(number => Print(key, NewEventId(), workflowIds[number % workflowIds.Count]))];

    /// <summary>In no order, as Ironclad's are: ids that only grow would be easier on an index.</summary>
    public static string NewEventId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    public static PreparedDelivery Print(WebhookKey key, string eventId, string workflowId, string name = "workflow_attribute_updated")
    {
        var body = EventBody.Of(workflowId, eventId, name);
        var signed = key.Sign(eventId, body, $"nonce-{eventId}");
        var head = Encoding.ASCII.GetBytes(
            $"POST /webhooks/ironclad HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n"
            + $"X-Ironclad-Webhook-Event-Id: {eventId}\r\nX-Ironclad-Webhook-Verification: {VerificationText.Of(signed)}\r\n\r\n");
        return new PreparedDelivery(eventId, workflowId, body, [.. head, .. body]);
    }
}
