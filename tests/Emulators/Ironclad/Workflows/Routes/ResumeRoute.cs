using Ironclad.Emulator.Http;
using Ironclad.Emulator.Workflows.Actions;

namespace Ironclad.Emulator.Workflows.Routes;

/// <summary>POST /workflows/{id}/resume, answered 204 (recorded response).</summary>
internal static class ResumeRoute
{
    public static PublicRoute Route { get; } = new("POST", "/workflows/{id}/resume",
        ["public.workflows.pauseAndResume"], Bucket.WorkflowsWrite, call =>
    {
        ChangeStatus.Resume(call.Emulation, StatusReason.Workflow(call));
        return Answer.NoContent;
    });
}
