using Ironclad.Emulator.Http;
using Ironclad.Emulator.Workflows.Actions;

namespace Ironclad.Emulator.Workflows.Routes;

/// <summary>POST /workflows/{id}/pause, answered 204 (recorded response).</summary>
internal static class PauseRoute
{
    public static PublicRoute Route { get; } = new("POST", "/workflows/{id}/pause",
        ["public.workflows.pauseAndResume"], Bucket.WorkflowsWrite, call =>
    {
        ChangeStatus.Pause(call.Emulation, StatusReason.Workflow(call));
        return Answer.NoContent;
    });
}
