using Ironclad.Launching;
using Ironclad.Mapping;
using Ironclad.Plugins.LaunchWorkflow;
using Ironclad.Plugins.Runtime;
using Ironclad.Texts;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Commands;

/// <summary>
/// Launches an Agreement that is there. What comes of it is written on it as after a create, and it never gets a second workflow: it is
/// claimed, then looked for in Ironclad, and launched only when it is not there.
/// </summary>
internal sealed class AgreementLaunch(AgreementCommand command)
{
    private const string ModifiedOn = "modifiedon";

    private static readonly string[] Columns =
        [.. NewAgreement.Columns, AgreementTable.WorkflowStatus, AgreementTable.ErrorCode, ModifiedOn];

    private PluginExecution Execution => command.Execution;

    public async Task<CommandOutcome> RunAsync()
    {
        var row = command.Read(Columns);
        var agreement = new NewAgreement(row.Id, row);
        if (agreement.HasWorkflow)
            return Problem(CommandResult.AlreadyLaunched, CommandText.AlreadyLaunched);
        if (agreement.Type is not { } type)
            return Problem(CommandResult.NotConfigured, CommandText.TypeMissing);
        var settings = new LaunchSettings(Execution, new EnvironmentVariables(Execution));
        var templates = settings.TemplatesFor(type);
        var launch = new WorkflowLaunch(Execution, row.Id, settings, templates, AgreementCommand.Patience);
        if (templates.Count == 0 || launch.Request() is not { } request)
            return Problem(CommandResult.NotConfigured, CommandText.NoTemplate(type));
        if (LastLaunch.MayBeUnderWay(agreement, row.GetAttributeValue<DateTime>(ModifiedOn), Execution.Now))
            return Problem(CommandResult.Pending, CommandText.TooSoon(LastLaunch.Settles));

        command.Claim(row, Claimed());
        return Outcome(await launch.RetryAsync(request));
    }

    private Entity Claimed() => new(AgreementTable.LogicalName, command.AgreementId)
    {
        [AgreementTable.WorkflowStatus] = AgreementStatus.LaunchPending,
        [AgreementTable.ErrorCode] = null,
    };

    private CommandOutcome Outcome(LaunchOutcome outcome) => outcome switch
    {
        Launched { Before: true } => CommandOutcome.Of(CommandResult.Linked, new Phrase("Commands.Linked"), Execution.Language),
        Launched => CommandOutcome.Of(CommandResult.Launched, new Phrase("Commands.Launched"), Execution.Language),
        Refused refused => new(
            CommandResult.Refused,
            new RefusalText(refused.Refusal, Execution.Language).NotLaunched(command.AgreementId),
            refused.Refusal.Summary.Code),
        Pending pending => Problem(CommandResult.Pending, pending.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No answer of the command is defined for this outcome."),
    };

    private CommandOutcome Problem(CommandResult result, Message problem) => CommandOutcome.Of(result, problem, Execution.Language);
}
