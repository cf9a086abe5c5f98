using Ironclad.Launching;
using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;
using Ironclad.Plugins.Runtime;
using Ironclad.Texts;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>Launches the workflow of one Agreement and writes down what became of it: one read, one call, one update.</summary>
/// <param name="deadline">How long the seller waits for Ironclad at most, a token included.</param>
internal sealed class WorkflowLaunch(PluginExecution execution, NewAgreement agreement, LaunchSettings settings, TimeSpan deadline)
{
    private Guid CorrelationId => execution.Context.CorrelationId;

    /// <summary>Of an Agreement that was just created: by setting, a refusal undoes the create.</summary>
    public async Task RunAsync()
    {
        var outcome = await OutcomeAsync(mayBeThere: false);
        if (outcome is Refused refused && !settings.SaveWhenRefused)
            throw new InvalidPluginExecutionException(TextOf(refused).NotSaved(CorrelationId));
        Write(outcome);
    }

    /// <summary>Of an Agreement that is there: it may have been launched before, and there is no create to undo.</summary>
    public async Task<LaunchOutcome> RetryAsync()
    {
        var outcome = await OutcomeAsync(mayBeThere: true);
        Write(outcome);
        return outcome;
    }

    private async Task<LaunchOutcome> OutcomeAsync(bool mayBeThere)
    {
        execution.Trace($"agreement {agreement.Id}, {settings.Type.Label}, template {settings.TemplateId}, correlation {CorrelationId}");
        var outcome = settings.Connection(execution.SecureConfiguration, out var problem) is { } connection
            ? await LaunchAsync(connection, mayBeThere)
            : problem!;
        execution.Trace($"{outcome.Summary}");
        return outcome;
    }

    /// <summary>The log entry of a create that is undone would be undone with it, so there is none.</summary>
    private void Write(LaunchOutcome outcome)
    {
        var changes = Changes(outcome);
        execution.AsUser.Update(changes);
        execution.AsSystem.Create(LaunchLog.Of(outcome, changes, CorrelationId, execution.CommonLanguage).ToRow());
        execution.Trace($"updated the Agreement");
    }

    private async Task<LaunchOutcome> LaunchAsync(IroncladConnection connection, bool mayBeThere)
    {
        settings.Remember();
        var request = Request();
        var client = new IroncladClient(connection, CorrelationId, () => execution.Now);
        using var patience = new CancellationTokenSource(deadline);
        var before = mayBeThere ? await new LaunchedBefore(client, agreement.Id).FindAsync(settings, patience.Token) : null;
        return before ?? LaunchOutcome.Of(request, await client.LaunchAsync(request.TemplateId, request.Attributes.Values, patience.Token));
    }

    /// <summary>What would be sent.</summary>
    public LaunchRequest Request()
    {
        var related = Related();
        execution.Trace($"read account {related.AccountId}, currency {related.OpportunityCurrency}, own currency {related.OwnCurrency}");
        var request = LaunchRequest.Of(settings.Type, settings.TemplateId!, settings.AttributeIds!, agreement.Column, related);
        foreach (var remark in request.Attributes.Remarks)
            execution.Trace($"left out or shortened {remark.Key}: {remark.Value}");
        return request;
    }

    private RelatedRows Related()
    {
        var rows = execution.AsUser.RetrieveMultiple(RelatedRows.Query(agreement.Id, settings.Type, AgreementTable.Id)).Entities;
        return new(rows.FirstOrDefault()
            ?? throw new InvalidPluginExecutionException(new Message("ICD-1021", agreement.Id).In(execution.Language)));
    }

    private RefusalText TextOf(Refused refused) => new(refused.Refusal, execution.Language);

    private Entity Changes(LaunchOutcome outcome) => outcome switch
    {
        Launched launched => AgreementChanges.Launched(agreement.Id, launched.Workflow, settings.BaseUrl!, execution.Now),
        Refused refused => AgreementChanges.NotLaunched(
            agreement.Id, AgreementStatus.LaunchRefused, refused.Refusal.Summary.Code, TextOf(refused).NotLaunched(CorrelationId)),
        Pending pending => AgreementChanges.NotLaunched(
            agreement.Id, AgreementStatus.LaunchPending, pending.Reason.Code, pending.Reason.In(execution.Language)),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No change of the Agreement is defined for this outcome."),
    };
}
