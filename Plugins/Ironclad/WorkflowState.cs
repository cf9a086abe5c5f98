using Ironclad.Mapping;

namespace Ironclad.Plugins.Ironclad;

/// <summary>What the plug-in reads of a workflow.</summary>
/// <param name="Turn">Whose turn it is, null when nobody's.</param>
internal sealed record WorkflowState(string Id, string? Title, string? Status, string? Step, string? Turn)
{
    public string? Template { get; private init; }

    public DateTimeOffset? LastUpdated { get; init; }

    public IReadOnlyDictionary<string, object?> Attributes { get; private init; } = new Dictionary<string, object?>();

    /// <returns>Null when it is no workflow: it has no id.</returns>
    public static WorkflowState? Of(IReadOnlyDictionary<string, object?>? workflow) =>
        Text(workflow, "id") is { Length: > 0 } id
            ? new(id, Text(workflow, "title"), Text(workflow, "status"), Text(workflow, "step"), TurnOf(workflow))
            {
                Template = Text(workflow, "template"),
                LastUpdated = WorkflowAsOf.Read(Text(workflow, "lastUpdated")),
                Attributes = Member(workflow, "attributes") ?? new Dictionary<string, object?>(),
            }
            : null;

    private static string? TurnOf(IReadOnlyDictionary<string, object?>? workflow) => WorkflowTurn.Of(
        Text(workflow, "status"),
        Text(workflow, "step"),
        Text(Member(workflow, "attributes"), "currentTurnParty"),
        Text(Member(workflow, "approvals"), "state"),
        Text(Member(workflow, "signatures"), "state"));

    private static IReadOnlyDictionary<string, object?>? Member(IReadOnlyDictionary<string, object?>? workflow, string name) =>
        workflow is not null && workflow.TryGetValue(name, out var value) ? value as IReadOnlyDictionary<string, object?> : null;

    private static string? Text(IReadOnlyDictionary<string, object?>? members, string name) =>
        members is not null && members.TryGetValue(name, out var value) ? value as string : null;
}
