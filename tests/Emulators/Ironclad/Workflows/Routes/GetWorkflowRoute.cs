using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Workflows.Routes;

/// <summary>GET /workflows/{id}</summary>
internal static class GetWorkflowRoute
{
    public static PublicRoute Route { get; } = new("GET", "/workflows/{id}", ["public.workflows.readWorkflows"], Bucket.WorkflowsRead,
        call => Answer.Ok(WorkflowJson.Of(call.Workflow, call.Emulation.BaseAddress)));
}
