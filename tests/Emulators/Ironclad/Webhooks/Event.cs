using System.Text.Json.Nodes;
using Ironclad.Emulator.Workflows;
using Ironclad.Emulator.Workflows.Approvals;

namespace Ironclad.Emulator.Webhooks;

/// <summary>Something that happened. Its payload carries ids, never values, in alphabetical order (Ironclad docs: reference/webhooks).</summary>
internal sealed record Event(string Name, string WorkflowId, JsonObject Payload)
{
    /// <summary>Most events: <c>event</c>, <c>templateID</c>, <c>workflowID</c>, and what else the event tells.</summary>
    public static Event Of(string name, Workflow workflow, params (string Key, JsonNode? Value)[] more) =>
        Build(name, workflow.Id, [("templateID", workflow.Template.Id), .. more]);

    /// <summary>Has no template id (sample delivery of December 2024, published by Pipedream).</summary>
    public static Event OfApproval(Workflow workflow, Approval approval) => Build("workflow_approval_status_changed", workflow.Id,
    [
        ("approvalID", approval.Role),
        ("approvalName", approval.RoleName),
        ("status", approval.Status),
        ("userEmail", approval.Approver.Email),
        ("userID", approval.Approver.Id),
    ]);

    public static Event Build(string name, string workflowId, IEnumerable<(string Key, JsonNode? Value)> more)
    {
        var all = more.Append(("event", name)).Append(("workflowID", workflowId)).OrderBy(member => member.Item1, StringComparer.Ordinal);
        return new(name, workflowId, new JsonObject(all.Select(member => KeyValuePair.Create(member.Item1, member.Item2))));
    }
}
