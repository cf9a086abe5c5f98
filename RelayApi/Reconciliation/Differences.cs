using System.Runtime.CompilerServices;
using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Reconciliation;

/// <summary>
/// Finds the differences: workflows that changed against their Agreements, then Agreements that changed and whose workflows did not
/// show up. Notes about approvals are not compared: their ids derive from the events' own timestamps, which Ironclad tells nowhere else.
/// </summary>
internal sealed class Differences(
    WorkflowSearch search, IIroncladApi ironclad, ChangedAgreements agreements, WorkflowReview review, SettingsCache settings)
{
    /// <param name="grown">What was created later may still be on its way by the usual path.</param>
    /// <returns>Null for what was compared and agrees.</returns>
    public async IAsyncEnumerable<Difference?> FindAsync(
        DateTimeOffset since, DateTimeOffset grown, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var mapped = await settings.GetAsync(cancellation);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var template in mapped.AllTemplates)
        {
            await foreach (var workflow in search.ChangedAsync(template, since, cancellation))
            {
                seen.Add(workflow.Id);
                yield return await ReviewAsync(workflow, grown, cancellation);
            }
        }

        await foreach (var agreement in agreements.SinceAsync(since, cancellation))
        {
            if (agreement.WorkflowId is not { Length: > 0 } workflowId)
                yield return NeverLaunched(agreement, mapped, grown);
            else if (seen.Add(workflowId))
                yield return await ReviewAsync(agreement, workflowId, grown, cancellation);
        }
    }

    private async Task<Difference?> ReviewAsync(ChangedAgreement agreement, string workflowId, DateTimeOffset grown, CancellationToken cancellation)
    {
        try
        {
            return await ReviewAsync(await ironclad.GetWorkflowAsync(workflowId, cancellation), grown, cancellation);
        }
        catch (IroncladException refused) when (refused.IsNotFound)
        {
            return new(agreement.Id, workflowId, DifferenceKind.ForPeople,
                "Ironclad does not know the workflow: it was deleted, or the relay's user may not see it.");
        }
    }

    /// <summary>A workflow that cannot be compared is told and holds up no other.</summary>
    private async Task<Difference?> ReviewAsync(Workflow workflow, DateTimeOffset grown, CancellationToken cancellation)
    {
        try
        {
            var difference = await review.FindAsync(workflow, cancellation);
            return difference is { Kind: DifferenceKind.ForPeople } && workflow.Created > grown ? null : difference;
        }
        catch (Exception exception) when (FailureClassifier.Classify(exception) is { Kind: FailureKind.Never } failure)
        {
            return new(null, workflow.Id, DifferenceKind.ForPeople, failure.Reason);
        }
    }

    /// <summary>What waits for its launch or was refused says so itself.</summary>
    private static Difference? NeverLaunched(ChangedAgreement agreement, SyncSettings mapped, DateTimeOffset grown) =>
        string.IsNullOrEmpty(agreement.Status) && agreement.Created <= grown && IsAlwaysLaunched(agreement.Type, mapped)
            ? new(agreement.Id, null, DifferenceKind.ForPeople, $"It never got a workflow, though {agreement.Type!.Label} has a template: "
                + "it is older than the setting, or the plug-in's step is turned off. Create it again if it needs one.")
            : null;

    /// <summary>Whether every Agreement of the type is launched, and not only those for which a condition holds.</summary>
    private static bool IsAlwaysLaunched(AgreementType? type, SyncSettings mapped) =>
        type is not null && mapped.Launched.TryGetValue(type, out var templates) && templates.Any(template => template.Condition is null);
}
