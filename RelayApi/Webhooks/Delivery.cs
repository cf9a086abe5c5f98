namespace Ironclad.RelayApi.Webhooks;

/// <summary>One HTTP request of Ironclad, as it came in and not yet believed.</summary>
/// <param name="EventId">Header <c>X-Ironclad-Webhook-Event-Id</c>.</param>
/// <param name="Verification">Header <c>X-Ironclad-Webhook-Verification</c>.</param>
/// <param name="Authorization">Header <c>Authorization</c>.</param>
internal sealed record Delivery(string? EventId, string? Verification, byte[] Body, string? Authorization = null);
