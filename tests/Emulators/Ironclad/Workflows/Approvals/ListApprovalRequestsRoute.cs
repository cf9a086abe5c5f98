using System.Text.Json.Nodes;
using Ironclad.Emulator.Clock;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Workflows.Approvals;

/// <summary>GET /workflows/{id}/approval-requests: who was asked when, and decided when (recorded response).</summary>
internal static class ListApprovalRequestsRoute
{
    public static PublicRoute Route { get; } =
        new("GET", "/workflows/{id}/approval-requests", ["public.workflows.readApprovals"], Bucket.WorkflowsRead, Handle);

    private static Answer Handle(ApiCall call)
    {
        var workflow = call.Workflow;
        return Answer.Ok(call.Page([.. workflow.Approvals.Select(approval => Request(approval, workflow, call.Emulation.Clock.Now))]));
    }

    private static JsonObject Request(Approval approval, Workflow workflow, DateTimeOffset now)
    {
        var seconds = (long)((approval.Decided ?? now) - approval.Requested).TotalSeconds;
        var request = new JsonObject { ["startTime"] = Timestamp.Of(approval.Requested) };
        if (approval.Decided is { } decided)
            request["endTime"] = Timestamp.Of(decided);
        request["status"] = Status(approval, workflow);
        request["actorId"] = approval.Approver.Id;
        request["actorType"] = "User";
        request["role"] = approval.Role;
        request["roleName"] = approval.RoleName;
        request["duration"] = seconds * 1000;
        request["durationSeconds"] = seconds;
        request["aggregateDuration"] = seconds * 1000;
        request["netRequestDurationSeconds"] = seconds;
        request["approvalType"] = "Workflow";
        return request;
    }

    private static string Status(Approval approval, Workflow workflow) => (approval.Approved, workflow.Status) switch
    {
        (true, _) => "Approved",
        (_, Statuses.Paused) => "Workflow Paused",
        (_, Statuses.Cancelled) => "Workflow Canceled",
        _ => "Pending",
    };
}
