using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Handlers;

/// <summary>Compares a workflow with its Agreement and writes what the Agreement lacks, columns and notes together.</summary>
internal sealed class AgreementSync(IAgreements agreements, SettingsCache settings, IOptions<IroncladOptions> options)
{
    private const int MostWrites = 4;

    /// <exception cref="OvertakenException">Somebody else has written a newer state of the workflow since it was read.</exception>
    public async Task<HandlerResult> RunAsync(
        Guid agreementId, Workflow workflow, IReadOnlyList<NotePlan> plans, CancellationToken cancellation)
    {
        if (plans.FirstOrDefault(plan => plan.NotYet is not null) is { NotYet: { } reason })
            return HandlerResult.NotYet(reason);
        var mapped = await settings.GetAsync(cancellation);
        var synced = mapped.Templates.SyncedBack(workflow.Template);
        var notes = new PlannedNotes(plans);
        for (var write = 1; write <= MostWrites; write++)
        {
            var agreement = await agreements.FindAsync(agreementId, [.. synced.Select(line => line.Path!.Column)], notes.Ids, cancellation);
            if (agreement is null)
                return HandlerResult.NotYet($"Agreement {agreementId} is not in Dataverse: not committed yet, rolled back, or deleted.");
            if (BelongsToAnother(agreement, workflow) is { } other)
                return other;
            if (WorkflowAsOf.IsOlder(WorkflowAsOf.Of(workflow.LastUpdated), agreement.AsOf))
                throw new OvertakenException(agreement, workflow);

            var changes = AgreementComparison.Changes(agreement, workflow, synced, options.Value.BaseUrl!);
            changes = await WithCurrencyAsync(changes, agreement, workflow, cancellation);
            // Last, because a large document is in Dataverse when this returns.
            var missing = await notes.MissingAsync(agreement, cancellation);
            if (notes.NotYet is { } notFetched)
                return HandlerResult.NotYet(notFetched);
            if (changes.IsEmpty && missing.Count == 0)
                return HandlerResult.Unchanged($"Agreement {agreementId} says what workflow {workflow.Id} says{notes.Remarks}.");
            var outcome = await agreements.SaveAsync(agreement, changes, missing, cancellation);
            if (outcome == SaveOutcome.Saved)
                return HandlerResult.Changed(Effect(agreement, changes, missing) + notes.Remarks);
            if (outcome == SaveOutcome.DocumentTooLarge)
                notes.TakeInstead();
        }

        throw new HandlerException(FailureKind.Retry, $"Agreement {agreementId} was changed by others each time before it could be "
            + "written. It is tried again.");
    }

    private async Task<AgreementChanges> WithCurrencyAsync(
        AgreementChanges changes, Agreement agreement, Workflow workflow, CancellationToken cancellation)
    {
        if (changes.Currency is not { } currency)
            return changes;
        return await agreements.FindCurrencyAsync(currency, cancellation) is { } id
            ? changes with { CurrencyId = id }
            : throw new HandlerException(
                FailureKind.Never,
                $"Workflow {workflow.Id} has its contract value in {currency}, Agreement {agreement.Id} in {agreement.Currency ?? "none"}, "
                    + $"and Dataverse has no active currency {currency}. Add it in Dataverse (Settings, Currencies), or correct the value "
                    + "in Ironclad, then replay the event.");
    }

    private static HandlerResult? BelongsToAnother(Agreement agreement, Workflow workflow) =>
        string.IsNullOrEmpty(agreement.WorkflowId) || string.Equals(agreement.WorkflowId, workflow.Id, StringComparison.OrdinalIgnoreCase)
            ? null
            : HandlerResult.Ignored($"Workflow {workflow.Id} names Agreement {agreement.Id}, which belongs to workflow "
                + $"{agreement.WorkflowId}: a copied id overwrites nothing.");

    private static string Effect(Agreement agreement, AgreementChanges changes, IReadOnlyList<Note> notes) =>
        $"Agreement {agreement.Id}: " + string.Join(
            ", ", [.. changes.Columns.Keys.Order(StringComparer.Ordinal), .. notes.Select(note => $"note {note.Id}")]);
}
