using System.Text.Json;
using Ironclad.Mapping;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>What the relay reads of a workflow. Ironclad leaves empty attributes out and adds fields at will.</summary>
internal sealed record Workflow(
    string Id,
    string? IroncladId = null,
    string? Title = null,
    string? Template = null,
    string? Step = null,
    string? Status = null,
    IReadOnlyDictionary<string, JsonElement>? Attributes = null,
    IReadOnlyList<WorkflowRole>? Roles = null,
    IReadOnlyList<string>? RecordIds = null,
    DateTimeOffset? Created = null,
    DateTimeOffset? LastUpdated = null,
    Assignee? Creator = null,
    JsonElement? Approvals = null,
    JsonElement? Signatures = null)
{
    /// <summary>Whose turn it is, null when nobody's.</summary>
    public string? Turn => WorkflowTurn.Of(Status, Step, Text("currentTurnParty"), StateOf(Approvals), StateOf(Signatures));

    public string? Text(string attributeId) =>
        Attribute(attributeId) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public JsonElement? Attribute(string attributeId) =>
        Attributes?.TryGetValue(attributeId, out var value) == true && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string? StateOf(JsonElement? phase) =>
        phase is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty("state", out var state) && state.ValueKind == JsonValueKind.String
            ? state.GetString()
            : null;
}

internal sealed record WorkflowRole(string? Id = null, string? DisplayName = null, IReadOnlyList<Assignee>? Assignees = null);

internal sealed record Assignee(string? UserId = null, string? UserName = null, string? Email = null);
