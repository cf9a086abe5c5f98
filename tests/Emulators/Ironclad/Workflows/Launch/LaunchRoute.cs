using System.Text.Json.Nodes;
using Ironclad.Emulator.Company;
using Ironclad.Emulator.Http;
using Ironclad.Emulator.Workflows.Actions;

namespace Ironclad.Emulator.Workflows.Launch;

/// <summary>POST /workflows: synchronous launch, answered 200 (recorded response). There is no idempotency key.</summary>
internal static class LaunchRoute
{
    private static readonly string[] Members = ["template", "creator", "attributes"];

    public static PublicRoute Route { get; } = new("POST", "/workflows", ["public.workflows.createWorkflows"], Bucket.WorkflowsWrite, Handle);

    private static Answer Handle(ApiCall call)
    {
        var unknown = call.Body.Select(member => member.Key).FirstOrDefault(name => !Members.Contains(name));
        if (unknown is not null)
            throw Refusal.Invalid($"unknown parameter {unknown}", unknown);

        // A legacy token has no user, so the body names one; under OAuth the body's is ignored (Ironclad OpenAPI: creator).
        var creator = call.Actor.Token.IsLegacy ? call.Named("creator") : call.Actor.User!;
        var template = Template(call);
        if (call.Body["attributes"] is not JsonObject attributes)
            throw Refusal.Missing("missing required parameter attributes", "attributes");

        var workflow = LaunchWorkflow.Run(call.Emulation, template, creator, LaunchForm.Check(template, attributes, call.Company));
        return Answer.Ok(WorkflowJson.Of(workflow, call.Emulation.BaseAddress));
    }

    private static Template Template(ApiCall call)
    {
        if (call.Body["template"] is not JsonValue id)
            throw Refusal.Missing("missing required parameter template", "template");
        return call.Company.Template(id.ToString()) ?? throw Refusal.Invalid("workflow template does not exist", "template");
    }
}
