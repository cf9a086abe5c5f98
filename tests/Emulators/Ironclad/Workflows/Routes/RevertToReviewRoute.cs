using Ironclad.Emulator.Http;
using Ironclad.Emulator.Workflows.Actions;

namespace Ironclad.Emulator.Workflows.Routes;

/// <summary>PATCH /workflows/{id}/revert-to-review: back from Sign, answered 204 (recorded response).</summary>
internal static class RevertToReviewRoute
{
    public static PublicRoute Route { get; } =
        new("PATCH", "/workflows/{id}/revert-to-review", ["public.workflows.revertToReview"], Bucket.WorkflowsWrite, Handle);

    private static Answer Handle(ApiCall call)
    {
        var workflow = call.Workflow;
        if (workflow.Step != Steps.Sign || workflow.Status != Statuses.Active)
            throw Refusal.State("Workflow must be on Sign Step.");
        workflow.SentPacket = null;
        foreach (var signer in workflow.Signers)
            signer.Status = "pending";
        SignWorkflow.MoveTo(Steps.Review, call.Emulation, workflow);
        return Answer.NoContent;
    }
}
