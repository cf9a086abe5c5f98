using Ironclad.Launching;
using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;
using Ironclad.Plugins.Runtime;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>Launches the workflow of one Agreement and writes down what became of it: one read, one call, one update.</summary>
/// <param name="deadline">How long the seller waits for Ironclad at most, a token included.</param>
internal sealed class WorkflowLaunch(PluginExecution execution, NewAgreement agreement, LaunchSettings settings, TimeSpan deadline)
{
    private Guid CorrelationId => execution.Context.CorrelationId;

    public async Task RunAsync()
    {
        execution.Trace($"agreement {agreement.Id}, {settings.Type.Label}, template {settings.TemplateId}, correlation {CorrelationId}");
        var outcome = settings.Connection(execution.SecureConfiguration, out var problem) is { } connection
            ? await LaunchAsync(connection)
            : problem!;
        execution.Trace($"{outcome.Summary}");

        if (outcome is Refused refused && !settings.SaveWhenRefused)
            throw new InvalidPluginExecutionException(new RefusalText(refused.Refusal).NotSaved(CorrelationId));
        execution.AsUser.Update(Changes(outcome));
        execution.Trace($"updated the Agreement");
    }

    private async Task<LaunchOutcome> LaunchAsync(IroncladConnection connection)
    {
        var request = Request();
        var client = new IroncladClient(connection, CorrelationId, () => execution.Now);
        using var patience = new CancellationTokenSource(deadline);
        return LaunchOutcome.Of(request, await client.LaunchAsync(request.TemplateId, request.Attributes.Values, patience.Token));
    }

    private LaunchRequest Request()
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
        return new(rows.FirstOrDefault() ?? throw new InvalidPluginExecutionException(
            $"The Agreement {agreement.Id} was not saved, because you may not read Agreements. "
            + "Ask your administrator for that privilege."));
    }

    private Entity Changes(LaunchOutcome outcome) => outcome switch
    {
        Launched launched => AgreementChanges.Launched(agreement.Id, launched, settings.BaseUrl!, execution.Now),
        Refused refused =>
            AgreementChanges.NotLaunched(agreement.Id, AgreementStatus.LaunchRefused, new RefusalText(refused.Refusal).NotLaunched(CorrelationId)),
        Pending pending => AgreementChanges.NotLaunched(agreement.Id, AgreementStatus.LaunchPending, pending.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No change of the Agreement is defined for this outcome."),
    };
}
