using System.Text.Json;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Handlers;

/// <summary>What an approval event says. Any of it may be missing, and the e-mail address is often empty.</summary>
internal sealed record ApprovalEvent(
    string? ApprovalId,
    string? ApprovalName,
    string? Status,
    string? UserId,
    string? UserEmail,
    DateTimeOffset? OccurredAt)
{
    public static ApprovalEvent Read(IroncladEvent ironcladEvent) => new(
        Text(ironcladEvent.Payload, "approvalID"),
        Text(ironcladEvent.Payload, "approvalName"),
        Text(ironcladEvent.Payload, "status"),
        Text(ironcladEvent.Payload, "userID"),
        Text(ironcladEvent.Payload, "userEmail"),
        ironcladEvent.OccurredAt);

    /// <summary>Webhooks write <c>ID</c> where the rest of the API writes <c>Id</c>: both are read.</summary>
    private static string? Text(JsonElement payload, string name) => payload.ValueKind != JsonValueKind.Object
        ? null
        : payload.EnumerateObject()
            .Where(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && field.Value.ValueKind == JsonValueKind.String)
            .Select(field => field.Value.GetString())
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
}
