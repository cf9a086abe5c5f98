using Ironclad.Emulator.Http;
using Ironclad.Emulator.Webhooks;

namespace Ironclad.Emulator.Workflows.Actions;

/// <summary>Cancels, pauses and resumes; the step stays (recorded responses).</summary>
internal static class ChangeStatus
{
    public static void Cancel(Emulation emulation, Workflow workflow)
    {
        if (workflow.Status is Statuses.Cancelled or Statuses.Completed)
            throw Refusal.State($"This workflow is {workflow.Status}");
        Set(Statuses.Cancelled, "workflow_cancelled", emulation, workflow);
    }

    public static void Pause(Emulation emulation, Workflow workflow)
    {
        if (workflow.Status != Statuses.Active || workflow.Step != Steps.Review)
            throw Refusal.State("Only active workflows in the review step can be paused.");
        Set(Statuses.Paused, "workflow_paused", emulation, workflow);
    }

    /// <summary>Approvals start again after a pause (Ironclad support: pausing a workflow).</summary>
    public static void Resume(Emulation emulation, Workflow workflow)
    {
        if (workflow.Status != Statuses.Paused)
            throw Refusal.State("Only paused workflows in the review step can be resumed.");
        foreach (var approval in workflow.Approvals)
            (approval.Decided, approval.Requested) = (null, emulation.Clock.Now);
        Set(Statuses.Active, "workflow_resumed", emulation, workflow);
    }

    private static void Set(string status, string eventName, Emulation emulation, Workflow workflow)
    {
        workflow.Status = status;
        workflow.LastUpdated = emulation.Clock.Now;
        emulation.Deliveries.Raise(Event.Of(eventName, workflow));
    }
}
