using System.Text.Json.Nodes;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Workflows.Routes;

/// <summary>
/// What cancel, pause and resume ask for: the workflow by its id alone, and <c>{comment: {message}}</c>, an object
/// (Ironclad OpenAPI: cancel-a-workflow).
/// </summary>
internal static class StatusReason
{
    public static Workflow Workflow(ApiCall call)
    {
        var workflow = call.Workflow;
        if (workflow.Id != call.Value("id"))
            throw Refusal.NotFound("workflow does not exist", "workflowId");
        return call.Body["comment"] is JsonObject comment && comment["message"] is JsonValue
            ? workflow
            : throw Refusal.Missing("missing required parameter comment", "comment");
    }
}
