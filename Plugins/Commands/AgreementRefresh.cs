using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;
using Ironclad.Plugins.LaunchWorkflow;
using Ironclad.Plugins.Runtime;
using Ironclad.Texts;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Commands;

/// <summary>Reads the workflow of an Agreement and writes where it stands, with the values that follow Ironclad.</summary>
internal sealed class AgreementRefresh(AgreementCommand command)
{
    private Language Language => command.Execution.Language;

    public async Task<CommandOutcome> RunAsync()
    {
        var row = command.Read(AgreementTable.WorkflowId, AgreementTable.Type, AgreementTable.Currency);
        if (row.GetAttributeValue<string>(AgreementTable.WorkflowId) is not { Length: > 0 } workflowId)
            return CommandOutcome.Of(CommandResult.NotLaunched, CommandText.NoWorkflow, Language);
        if (command.Client(out var problem) is not { } client)
            return problem!;

        using var patience = new CancellationTokenSource(AgreementCommand.Patience);
        var read = await client.ReadAsync(workflowId, patience.Token);
        if (!read.Answer.IsSuccess || WorkflowState.Of(read.Answer.Body) is not { } workflow)
            return CommandOutcome.Of(CommandResult.Failed, CommandProblem.Of(read, Scopes.Read), Language);
        command.Claim(row, Changes(row, workflow));
        var status = AgreementStatus.Of(workflow.Status, workflow.Step);
        return CommandOutcome.Of(CommandResult.Refreshed, new Phrase("Commands.Refreshed", status), Language);
    }

    private Entity Changes(Entity row, WorkflowState workflow)
    {
        var changes = AgreementChanges.Refreshed(row.Id, workflow, command.Execution.Now);
        if (AgreementType.Of(row.GetAttributeValue<OptionSetValue>(AgreementTable.Type)?.Value) is { } type)
        {
            var settings = new LaunchSettings(command.Execution, new EnvironmentVariables(command.Execution));
            new SyncedColumns(workflow, AgreementCommand.CurrencyOf(row)).WriteTo(changes, settings.CatalogOf(type).SyncedBack(workflow.Template));
        }

        return changes;
    }
}
