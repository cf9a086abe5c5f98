using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Reconciliation;

/// <summary>Brings an Agreement up to date in the way events do.</summary>
internal sealed class Healing(IIroncladApi ironclad, WorkflowCatchUp catchUp)
{
    /// <summary>The workflow is read again: since the list was made an event may have brought something newer.</summary>
    public async Task<Difference> HealAsync(Difference difference, CancellationToken cancellation)
    {
        if (difference is not { Kind: DifferenceKind.Outdated, AgreementId: { } agreementId, WorkflowId: { } workflowId })
            return difference;
        try
        {
            var workflow = await ironclad.GetWorkflowAsync(workflowId, cancellation);
            var result = await catchUp.RunAsync(agreementId, workflow, cancellation);
            var isHealed = result.Outcome is HandlerOutcome.Changed or HandlerOutcome.Unchanged;
            return difference with { IsHealed = isHealed, Outcome = isHealed ? "Healed." : $"Not healed. {result.Decision}" };
        }
        catch (OvertakenException overtaken)
        {
            return difference with { Outcome = $"Not healed. {overtaken.Message}" };
        }
        catch (Exception exception) when (FailureClassifier.Classify(exception) is { Kind: FailureKind.Never } failure)
        {
            return difference with { Outcome = $"Not healed. {failure.Reason}" };
        }
    }
}
