using System.Text.Json.Nodes;
using Ironclad.Emulator.Http;
using Ironclad.Emulator.Workflows.Actions;

namespace Ironclad.Emulator.Workflows.Routes;

/// <summary>PATCH /workflows/{id}/attributes: <c>{updates: [{action: set|remove, path, value}]}</c>, answered with the workflow.</summary>
internal static class UpdateAttributesRoute
{
    public static PublicRoute Route { get; } =
        new("PATCH", "/workflows/{id}/attributes", ["public.workflows.updateWorkflows"], Bucket.WorkflowsWrite, Handle);

    private static Answer Handle(ApiCall call)
    {
        var workflow = call.Workflow;
        if (call.Body["updates"] is not JsonArray { Count: > 0 } updates)
            throw Refusal.Missing("missing required parameter updates", "updates");
        var changes = new JsonObject();
        foreach (var update in updates.OfType<JsonObject>())
        {
            var path = (string?)update["path"] ?? throw Refusal.Missing("missing required parameter path", "path");
            changes[path] = (string?)update["action"] == "remove" ? null : update["value"]?.DeepClone();
        }

        ChangeAttributes.Run(call.Emulation, workflow, changes);
        return Answer.Ok(WorkflowJson.Of(workflow, call.Emulation.BaseAddress));
    }
}
