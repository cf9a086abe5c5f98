using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Handlers;

/// <summary>
/// Brings an Agreement to where its workflow is, without an event: what its events would have written, except for the notes about
/// approvals. A note's id derives from its event's own timestamp, which Ironclad tells nowhere else, so that a second one could
/// not be told from the first.
/// </summary>
internal sealed class WorkflowCatchUp(AgreementSync sync, SignedDocument signedDocument)
{
    public async Task<HandlerResult> RunAsync(Guid agreementId, Workflow workflow, CancellationToken cancellation) =>
        await sync.RunAsync(agreementId, workflow, [await PlanAsync(workflow, cancellation)], cancellation);

    /// <summary>The signed document, if there is one by now.</summary>
    public async Task<NotePlan> PlanAsync(Workflow workflow, CancellationToken cancellation)
    {
        if (workflow.Status != "completed")
            return NotePlan.None;
        var plan = await signedDocument.PlanAsync(workflow, cancellation);
        return plan.NotYet is null ? plan : NotePlan.None;
    }
}
