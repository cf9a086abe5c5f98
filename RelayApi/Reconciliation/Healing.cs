using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Reconciliation;

/// <summary>Brings an Agreement up to date in the way events do.</summary>
internal sealed class Healing(IIroncladApi ironclad, WorkflowCatchUp catchUp)
{
    /// <summary>
    /// The workflow is read again: since the list was made an event may have brought something newer. And once more before the write, since
    /// sweeps wait for events, and what was read before them must not undo what they wrote.
    /// </summary>
    public async Task<Difference> HealAsync(Difference difference, CancellationToken cancellation)
    {
        if (difference is not { Kind: DifferenceKind.Outdated, AgreementId: { } agreementId, WorkflowId: { } workflowId })
            return difference;
        try
        {
            var workflow = await ironclad.GetWorkflowAsync(workflowId, cancellation);
            var result = await catchUp.RunAsync(agreementId, workflow, IsCurrentAsync, cancellation);
            var isHealed = result.Outcome is HandlerOutcome.Changed or HandlerOutcome.Unchanged;
            return difference with { IsHealed = isHealed, Outcome = isHealed ? "Healed." : $"Not healed. {result.Decision}" };

            async Task<bool> IsCurrentAsync(CancellationToken token) =>
                (await ironclad.GetWorkflowAsync(workflowId, token)).LastUpdated == workflow.LastUpdated;
        }
        catch (Exception exception) when (FailureClassifier.Classify(exception) is { Kind: FailureKind.Never } failure)
        {
            return difference with { Outcome = $"Not healed. {failure.Reason}" };
        }
    }
}
