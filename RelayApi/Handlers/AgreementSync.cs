using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Webhooks;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Handlers;

/// <summary>
/// What every event leads to: read the workflow, compare it with its Agreement, write the difference and the event's note.
/// </summary>
internal sealed class AgreementSync(
    IIroncladApi ironclad,
    IAgreements agreements,
    SettingsCache settings,
    IOptions<IroncladOptions> options)
{
    private const int MostWrites = 4;

    /// <param name="planNote">The note that the event calls for, given its workflow.</param>
    public async Task<HandlerResult> RunAsync(
        IroncladEvent ironcladEvent,
        Func<Workflow, CancellationToken, Task<NotePlan>> planNote,
        CancellationToken cancellation)
    {
        if (ironcladEvent.WorkflowId is not { Length: > 0 } workflowId)
            return HandlerResult.Ignored("The event names no workflow.");
        var mapped = await settings.GetAsync(cancellation);
        // Most of a company's events concern other templates; those that say so cost no request.
        if (ironcladEvent.TemplateId is { Length: > 0 } template && !mapped.IsMapped(template))
            return OtherTemplate(workflowId, template);

        var workflow = await ironclad.GetWorkflowAsync(workflowId, cancellation);
        if (!mapped.IsMapped(workflow.Template))
            return OtherTemplate(workflow.Id, workflow.Template);
        var idAttribute = mapped.AttributeIds.InTemplate(workflow.Template!, AgreementMapping.AgreementIdAttribute);
        if (workflow.Text(idAttribute) is not { Length: > 0 } idText)
            return HandlerResult.Ignored($"Workflow {workflow.Id} has no {idAttribute}: it was not launched from an Agreement.");
        if (!Guid.TryParse(idText, out var agreementId))
            return HandlerResult.Ignored($"The {idAttribute} of workflow {workflow.Id} is not the id of an Agreement.");

        var plan = await planNote(workflow, cancellation);
        return plan.NotYet is { } reason
            ? HandlerResult.NotYet(reason)
            : await ApplyAsync(agreementId, workflow, mapped, plan, cancellation);
    }

    private async Task<HandlerResult> ApplyAsync(
        Guid agreementId, Workflow workflow, SyncSettings mapped, NotePlan plan, CancellationToken cancellation)
    {
        Note? note = null;
        for (var write = 1; write <= MostWrites; write++)
        {
            var agreement = await agreements.FindAsync(agreementId, plan.NoteId, cancellation);
            if (agreement is null)
                return HandlerResult.NotYet($"Agreement {agreementId} is not in Dataverse: not committed yet, rolled back, or deleted.");
            if (BelongsToAnother(agreement, workflow) is { } other)
                return other;

            var changes = AgreementComparison.Changes(agreement, workflow, mapped.AttributeIds, options.Value.BaseUrl!);
            var lacksNote = plan.WriteAsync is not null && !agreement.HasNote;
            if (changes.IsEmpty && !lacksNote)
                return HandlerResult.Unchanged($"Agreement {agreementId} says what workflow {workflow.Id} says.");
            if (lacksNote)
                note ??= await plan.WriteAsync!(cancellation);
            changes = await WithCurrencyAsync(changes, agreement, workflow, cancellation);
            if (await agreements.SaveAsync(agreement, changes, lacksNote ? note : null, cancellation) == SaveOutcome.Saved)
                return HandlerResult.Changed(Effect(agreement, changes, lacksNote ? note : null));
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

    private static HandlerResult OtherTemplate(string workflowId, string? template) => HandlerResult.Ignored(
        $"Workflow {workflowId} is of template {template ?? "(none)"}, which no agreement type is mapped to.");

    private static string Effect(Agreement agreement, AgreementChanges changes, Note? note)
    {
        var columns = string.Join(", ", changes.Columns.Keys.Order(StringComparer.Ordinal));
        var separator = columns.Length > 0 && note is not null ? ", " : "";
        return $"Agreement {agreement.Id}: {columns}{separator}{(note is null ? "" : $"note {note.Id}")}";
    }
}
