using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;
using Ironclad.Plugins.LaunchWorkflow;
using Ironclad.Texts;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Commands;

/// <summary>Cancels the workflow of an Agreement, for a user who may change the Agreement. Ironclad has no way back.</summary>
internal sealed class AgreementCancellation(AgreementCommand command)
{
    private const string Cancelled = "cancelled";

    private static readonly string[] Ended = [Cancelled, "completed"];

    public async Task<CommandOutcome> RunAsync()
    {
        if (command.Text("Comment") is not { } comment)
            return Problem(CommandResult.Failed, CommandText.ReasonMissing);
        var row = command.Read(AgreementTable.WorkflowId);
        if (row.GetAttributeValue<string>(AgreementTable.WorkflowId) is not { Length: > 0 } workflowId)
            return Problem(CommandResult.NotLaunched, CommandText.NoWorkflow);
        if (command.Client(out var problem) is not { } client)
            return problem!;

        using var patience = new CancellationTokenSource(AgreementCommand.Patience);
        var read = await client.ReadAsync(workflowId, patience.Token);
        if (!read.Answer.IsSuccess || WorkflowState.Of(read.Answer.Body) is not { } workflow)
            return Problem(CommandResult.Failed, CommandProblem.Of(read, Scopes.Read));
        command.Claim(row, Changes(workflow));
        return Ended.Contains(workflow.Status)
            ? Problem(CommandResult.AlreadyEnded, CommandText.Ended(AgreementStatus.Of(workflow.Status, workflow.Step)))
            : Outcome(await client.CancelAsync(workflowId, comment, patience.Token), workflow);
    }

    private CommandOutcome Outcome(AuthorizedAnswer cancelled, WorkflowState workflow)
    {
        if (cancelled is { TokenDenied: false, Answer.IsSuccess: true })
        {
            // By how much Ironclad does not say; what was read before must not be written any more.
            var later = workflow.LastUpdated + TimeSpan.FromMilliseconds(1);
            command.Execution.AsUser.Update(Changes(workflow with { Status = Cancelled, Turn = null, LastUpdated = later }));
            return CommandOutcome.Of(CommandResult.Cancelled, new Phrase("Commands.Cancelled"), command.Execution.Language);
        }

        return cancelled switch
        {
            { TokenDenied: false, Answer: { Kind: not AnswerKind.Received } or { Status: 408 or >= 500 } } =>
                Problem(CommandResult.Unknown, CommandText.CancellationUnknown),
            { TokenDenied: false, Answer: { Status: 400 or 409 or 422 } refused } =>
                Problem(CommandResult.Failed, CommandText.NotCancelled(PlainWords.Of(refused.Text("message") ?? "").TrimEnd('.', ' '))),
            _ => Problem(CommandResult.Failed, CommandProblem.Of(cancelled, Scopes.Cancel)),
        };
    }

    private Entity Changes(WorkflowState workflow) => AgreementChanges.Refreshed(command.AgreementId, workflow, command.Execution.Now);

    private CommandOutcome Problem(CommandResult result, Message problem) => CommandOutcome.Of(result, problem, command.Execution.Language);
}
