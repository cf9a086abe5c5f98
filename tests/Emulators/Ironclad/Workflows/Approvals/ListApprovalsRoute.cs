using System.Text.Json.Nodes;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Workflows.Approvals;

/// <summary>GET /workflows/{id}/approvals (recorded response).</summary>
internal static class ListApprovalsRoute
{
    public static PublicRoute Route { get; } =
        new("GET", "/workflows/{id}/approvals", ["public.workflows.readApprovals"], Bucket.WorkflowsRead, Handle);

    private static Answer Handle(ApiCall call)
    {
        var workflow = call.Workflow;
        return Answer.Ok(new JsonObject
        {
            ["workflowId"] = workflow.Id,
            ["title"] = workflow.Title,
            ["approvalGroups"] = new JsonArray(new JsonObject
            {
                ["reviewers"] = new JsonArray([.. workflow.Approvals.Select(approval => approval.ToReviewer())]),
                ["status"] = workflow.IsApproved ? "approved" : "active",
                ["order"] = 1,
            }),
            ["roles"] = WorkflowJson.Roles(workflow),
        });
    }
}
