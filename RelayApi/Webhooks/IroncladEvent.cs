using System.Text.Json;

namespace Ironclad.RelayApi.Webhooks;

/// <summary>What Ironclad sent, read tolerantly: events carry ids only, and not every event carries every id.</summary>
/// <param name="EventId">Header <c>X-Ironclad-Webhook-Event-Id</c>; unique for each event.</param>
/// <param name="Name">For example <c>workflow_completed</c>.</param>
/// <param name="OccurredAt">The envelope's timestamp, inside the signed body.</param>
/// <param name="Payload">The envelope's <c>payload</c> object.</param>
internal sealed record IroncladEvent(
    string EventId,
    string Name,
    string? WorkflowId,
    string? TemplateId,
    DateTimeOffset? OccurredAt,
    JsonElement Payload);
