using Ironclad.Emulator.Http;
using Ironclad.Emulator.Workflows.Actions;

namespace Ironclad.Emulator.Workflows.Routes;

/// <summary>POST /workflows/{id}/cancel, answered 204 (recorded response).</summary>
internal static class CancelRoute
{
    public static PublicRoute Route { get; } = new("POST", "/workflows/{id}/cancel",
        ["public.workflows.cancel"], Bucket.WorkflowsWrite, call =>
    {
        ChangeStatus.Cancel(call.Emulation, StatusReason.Workflow(call));
        return Answer.NoContent;
    });
}
