using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;
using Ironclad.Plugins.LaunchWorkflow;
using Ironclad.Texts;

namespace Ironclad.Plugins.Commands;

/// <summary>Reads the workflow of an Agreement and writes where it stands.</summary>
internal sealed class AgreementRefresh(AgreementCommand command)
{
    private Language Language => command.Execution.Language;

    public async Task<CommandOutcome> RunAsync()
    {
        var row = command.Read(AgreementTable.WorkflowId);
        if (row.GetAttributeValue<string>(AgreementTable.WorkflowId) is not { Length: > 0 } workflowId)
            return CommandOutcome.Of(CommandResult.NotLaunched, CommandText.NoWorkflow, Language);
        if (command.Client(out var problem) is not { } client)
            return problem!;

        using var patience = new CancellationTokenSource(AgreementCommand.Patience);
        var read = await client.ReadAsync(workflowId, patience.Token);
        if (!read.Answer.IsSuccess || WorkflowState.Of(read.Answer.Body) is not { } workflow)
            return CommandOutcome.Of(CommandResult.Failed, CommandProblem.Of(read, Scopes.Read), Language);
        command.Claim(row, AgreementChanges.Refreshed(row.Id, workflow, command.Execution.Now));
        var status = AgreementStatus.Of(workflow.Status, workflow.Step);
        return CommandOutcome.Of(CommandResult.Refreshed, new Phrase("Commands.Refreshed", status), Language);
    }
}
