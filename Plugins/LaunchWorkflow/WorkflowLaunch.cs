using Ironclad.Launching;
using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;
using Ironclad.Plugins.Runtime;
using Ironclad.Texts;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>Launches the workflow of one Agreement and writes down what became of it: one read, one call, one update.</summary>
/// <param name="templates">What the Agreement may be launched with.</param>
/// <param name="deadline">How long the seller waits for Ironclad at most, a token included.</param>
internal sealed class WorkflowLaunch(
    PluginExecution execution, Guid agreementId, LaunchSettings settings, IReadOnlyList<AgreementTemplate> templates, TimeSpan deadline)
{
    private readonly LaunchPlan _plan = new(templates);

    private Guid CorrelationId => execution.Context.CorrelationId;

    /// <summary>Of an Agreement that was just created: by setting, a refusal undoes the create.</summary>
    public async Task RunAsync()
    {
        if (Request() is not { } request)
            return;
        var outcome = await OutcomeAsync(request, mayBeThere: false);
        if (outcome is Refused refused && !settings.Keeps(request.Template))
            throw new InvalidPluginExecutionException(TextOf(refused).NotSaved(agreementId));
        Write(outcome);
    }

    /// <summary>Of an Agreement that is there: it may have been launched before, and there is no create to undo.</summary>
    public async Task<LaunchOutcome> RetryAsync(LaunchRequest request)
    {
        var outcome = await OutcomeAsync(request, mayBeThere: true);
        Write(outcome);
        return outcome;
    }

    /// <summary>What would be sent.</summary>
    /// <returns>Null when no template fits the Agreement.</returns>
    public LaunchRequest? Request()
    {
        var row = execution.AsUser.RetrieveMultiple(_plan.Query(agreementId)).Entities.FirstOrDefault()
            ?? throw new InvalidPluginExecutionException(new Message("ICD-1021", agreementId).In(execution.Language));
        if (_plan.RequestOf(row) is not { } request)
        {
            execution.Trace($"left alone: no template for {templates[0].Type.Label} fits, {templates.Count} were tried");
            return null;
        }

        var correlation = AgreementCode.With(agreementId, CorrelationId.ToString());
        execution.Trace($"agreement {agreementId}, {request.Type.Label}, template {request.TemplateId}, correlation {correlation}");
        execution.Trace($"read account {request.AccountId}");
        foreach (var remark in request.Attributes.Remarks)
            execution.Trace($"left out or shortened {remark.Key}: {remark.Value}");
        return request;
    }

    private async Task<LaunchOutcome> OutcomeAsync(LaunchRequest request, bool mayBeThere)
    {
        var outcome = settings.Connection(request.Template, execution.SecureConfiguration, out var problem) is { } connection
            ? await LaunchAsync(request, connection, mayBeThere)
            : problem!;
        execution.Trace($"{outcome.Summary}");
        return outcome;
    }

    private async Task<LaunchOutcome> LaunchAsync(LaunchRequest request, IroncladConnection connection, bool mayBeThere)
    {
        settings.Remember();
        var client = new IroncladClient(connection, CorrelationId, () => execution.Now) { AgreementId = agreementId };
        using var patience = new CancellationTokenSource(deadline);
        if (mayBeThere && await new LaunchedBefore(client, agreementId).FindAsync(_plan.KeyAttributes, patience.Token) is { } before)
            return before;
        return request.Missing.Count > 0
            ? Refused.Missing(request)
            : LaunchOutcome.Of(request, await client.LaunchAsync(request.TemplateId, request.Attributes.Values, patience.Token));
    }

    /// <summary>The log entry of a create that is undone would be undone with it, so there is none.</summary>
    private void Write(LaunchOutcome outcome)
    {
        var changes = Changes(outcome);
        execution.AsUser.Update(changes);
        execution.AsSystem.Create(LaunchLog.Of(outcome, changes, CorrelationId, execution.CommonLanguage).ToRow());
        execution.Trace($"updated the Agreement");
    }

    private RefusalText TextOf(Refused refused) => new(refused.Refusal, execution.Language);

    private Entity Changes(LaunchOutcome outcome) => outcome switch
    {
        Launched launched => AgreementChanges.Launched(agreementId, launched.Workflow, settings.BaseUrl!, execution.Now),
        Refused refused => AgreementChanges.NotLaunched(
            agreementId, AgreementStatus.LaunchRefused, refused.Refusal.Summary.Code, TextOf(refused).NotLaunched(agreementId)),
        Pending pending => AgreementChanges.NotLaunched(
            agreementId, AgreementStatus.LaunchPending, pending.Reason.Code, pending.Reason.In(execution.Language)),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No change of the Agreement is defined for this outcome."),
    };
}
