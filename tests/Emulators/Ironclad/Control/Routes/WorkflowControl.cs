using System.Text.Json.Nodes;
using Ironclad.Emulator.Http;
using Ironclad.Emulator.Workflows;
using Ironclad.Emulator.Workflows.Actions;

namespace Ironclad.Emulator.Control.Routes;

/// <summary>What people do with a workflow in Ironclad's own pages.</summary>
internal static class WorkflowControl
{
    public static void MapWorkflowControl(this IEndpointRouteBuilder control, Emulation emulation)
    {
        control.MapGet("/workflows", () =>
        {
            lock (emulation.Company.Gate)
                return Results.Json(emulation.Company.Workflows.Select(Actions.Report).ToList());
        });

        control.MapGet("/workflows/{id}", (string id) => Show(emulation, id));

        var workflow = control.MapGroup("/workflows/{id}");
        workflow.MapPost("/attributes", (string id, JsonObject changes) =>
            emulation.On(id, found => ChangeAttributes.Run(emulation, found, changes)));
        workflow.MapPost("/approve", (string id, Approve body) => emulation.On(id, found => Set(emulation, found, body, approved: true)));
        workflow.MapPost("/reopen-approval", (string id, Approve body) =>
            emulation.On(id, found => Set(emulation, found, body, approved: false)));
        workflow.MapPost("/send", (string id) => emulation.On(id, found => SignWorkflow.Send(emulation, found)));
        workflow.MapPost("/sign", (string id) => emulation.On(id, found => SignWorkflow.Run(emulation, found)));
        workflow.MapPost("/complete", (string id, Completion body) =>
            emulation.On(id, found => CompleteWorkflow.Run(emulation, found, body)));
        workflow.MapPost("/record", (string id, Completion body) =>
            emulation.On(id, found => CompleteWorkflow.FileRecord(emulation, found, body)));
        workflow.MapPost("/cancel", (string id) => emulation.On(id, found => ChangeStatus.Cancel(emulation, found)));
        workflow.MapPost("/pause", (string id) => emulation.On(id, found => ChangeStatus.Pause(emulation, found)));
        workflow.MapPost("/resume", (string id) => emulation.On(id, found => ChangeStatus.Resume(emulation, found)));
    }

    private static IResult Show(Emulation emulation, string id)
    {
        lock (emulation.Company.Gate)
            return emulation.Company.Workflow(id) is { } workflow
                ? Results.Json(WorkflowJson.Of(workflow, emulation.BaseAddress))
                : new RefusedResult(Refusal.NotFound($"There is no workflow {id} in the emulator.").Answer);
    }

    private static void Set(Emulation emulation, Workflow workflow, Approve body, bool approved)
    {
        var approval = workflow.Approvals.FirstOrDefault(candidate => body.Role is null || candidate.Role == body.Role)
            ?? throw Refusal.NotFound($"Workflow {workflow.Id} asks for no approval of role {body.Role}.");
        var user = emulation.Company.User(body.User ?? approval.Approver.Id)
            ?? throw Refusal.NotFound($"There is no user {body.User} in the emulator.");
        SetApproval.Run(emulation, workflow, approval, user, approved);
    }

    /// <param name="Role">The first approval by default.</param>
    /// <param name="User">E-mail or id; the assigned approver by default.</param>
    internal sealed record Approve(string? Role, string? User);
}
