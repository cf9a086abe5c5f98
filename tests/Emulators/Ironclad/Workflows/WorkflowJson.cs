using System.Text.Json.Nodes;
using Ironclad.Emulator.Clock;
using Ironclad.Emulator.Documents;

namespace Ironclad.Emulator.Workflows;

/// <summary>The workflow object, members in the order of the recorded responses.</summary>
internal static class WorkflowJson
{
    public static JsonObject Of(Workflow workflow, Uri host)
    {
        var json = new JsonObject
        {
            ["id"] = workflow.Id,
            ["title"] = workflow.Title,
            ["template"] = workflow.Template.Id,
            ["step"] = workflow.Step,
            ["schema"] = workflow.Template.ToWorkflowSchema(),
            ["attributes"] = Attributes(workflow),
            ["isCancelled"] = workflow.Status == Statuses.Cancelled,
            ["isComplete"] = workflow.Status == Statuses.Completed,
            ["status"] = workflow.Status,
            ["creator"] = workflow.Creator.ToCreator(workflow.Created),
            ["created"] = Timestamp.Of(workflow.Created),
            ["lastUpdated"] = Timestamp.Of(workflow.LastUpdated),
            ["roles"] = Roles(workflow),
            ["approvals"] = Approvals(workflow, host),
            ["signatures"] = Signatures(workflow, host),
            ["isRevertibleToReview"] = workflow.Step == Steps.Sign,
            ["ironcladId"] = workflow.IroncladId,
        };
        // Absent until a record exists (Ironclad OpenAPI: WorkflowResponseModel).
        if (workflow.Record is { } record)
            json["recordIds"] = new JsonArray([.. workflow.EarlierRecords.Append(record).Select(listed => (JsonNode)listed.Id)]);
        return json;
    }

    public static JsonArray Roles(Workflow workflow) =>
    [
        .. workflow.Approvals.Select(approval => Role(approval.Role, approval.RoleName, approval.Approver.ToAssignee())),
        Role(DefaultCompany.InternalSignerRoleId, "Internal Signer", [.. workflow.Signers.Where(signer => signer.UserId is not null)
            .Select(signer => new JsonObject { ["userName"] = signer.Name, ["userId"] = signer.UserId, ["email"] = signer.Email })]),
        Role("owner", "Workflow Owner", workflow.Creator.ToAssignee()),
    ];

    private static JsonObject Role(string id, string displayName, params JsonNode[] assignees) =>
        new() { ["id"] = id, ["displayName"] = displayName, ["assignees"] = new JsonArray(assignees) };

    /// <summary>Attributes without a value are left out, not null (recorded responses).</summary>
    private static JsonObject Attributes(Workflow workflow)
    {
        var json = new JsonObject { ["draft"] = DocumentJson.Of(workflow.Drafts, workflow) };
        foreach (var (id, value) in workflow.Attributes)
            json[id] = value?.DeepClone();
        json["paperSource"] = "Our paper";
        if (workflow.SentPacket is { } packet)
            json["sentSignaturePacket"] = DocumentJson.Of([packet], workflow);
        if (workflow.Signed is { } signed)
            json["signed"] = DocumentJson.Of(signed, workflow);
        json["readableId"] = workflow.IroncladId;
        json["currentTurnParty"] = workflow.Status == Statuses.Active ? "not tracked" : "turn tracking complete";
        return json;
    }

    private static JsonObject Approvals(Workflow workflow, Uri host) =>
        State(workflow, workflow.IsApproved ? "completed" : "in_progress", new Uri(host, $"/public/api/v1/workflows/{workflow.Id}/approvals"));

    private static JsonObject Signatures(Workflow workflow, Uri host)
    {
        var state = workflow.Step == Steps.Review ? "not_started" : workflow.IsSigned ? "completed" : "in_progress";
        return State(workflow, state, new Uri(host, $"/public/api/v1/workflows/{workflow.Id}/signatures"));
    }

    private static JsonObject State(Workflow workflow, string state, Uri url)
    {
        if (workflow.Status == Statuses.Cancelled)
            return new() { ["state"] = "not_applicable", ["message"] = "This workflow has been cancelled" };
        return state == "in_progress" ? new() { ["state"] = state, ["url"] = url.ToString() } : new() { ["state"] = state };
    }
}
