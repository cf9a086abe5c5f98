using Ironclad.Emulator.Http;
using Ironclad.Emulator.Workflows.Actions;

namespace Ironclad.Emulator.Workflows.Approvals;

/// <summary>PATCH /workflows/{id}/approvals/{roleId}, answered <c>true</c> (recorded response; errors from the OpenAPI).</summary>
internal static class UpdateApprovalRoute
{
    private const string NotAssigned = "This approval either was not requested or this user was not assigned to this approval";

    public static PublicRoute Route { get; } =
        new("PATCH", "/workflows/{id}/approvals/{roleId}", ["public.workflows.updateApprovals"], Bucket.WorkflowsWrite, Handle);

    private static Answer Handle(ApiCall call)
    {
        var workflow = call.Workflow;
        var approval = workflow.Approvals.Find(candidate => candidate.Role == call.Value("roleId"))
            ?? throw Refusal.Invalid("This role does not exist in this workflow", "roleId");
        var status = call.Body["status"]?.ToString();
        if (status is not ("approved" or "pending"))
            throw Refusal.Invalid("status must be one of approved, pending", "status");
        var user = call.User("user");
        if (workflow.Status != Statuses.Active || user != approval.Approver)
            throw Refusal.Invalid(NotAssigned, "approval");

        SetApproval.Run(call.Emulation, workflow, approval, user, approved: status == "approved");
        return Answer.Ok(true);
    }
}
