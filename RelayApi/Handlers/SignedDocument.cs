using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Handlers.Documents;
using Ironclad.RelayApi.Ironclad;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Handlers;

/// <summary>The signed document of a completed workflow, as a note.</summary>
internal sealed class SignedDocument(
    IIroncladApi ironclad, DocumentTransfer transfer, SettingsCache settings, IOptions<IroncladOptions> options)
{
    public async Task<NotePlan> PlanAsync(Workflow workflow, CancellationToken cancellation)
    {
        var record = await RecordAsync(workflow, cancellation);
        if (SignedCopy.Of(record, workflow) is not { } copy)
            return NotePlan.Later($"Workflow {workflow.Id} is completed, and its signed document is not in Ironclad's repository yet.");
        var note = new SignedNote(workflow, copy, options.Value.BaseUrl!, (await settings.GetAsync(cancellation)).Language);
        return NotePlan.OfDocument(note.Id, (agreement, token) => transfer.FetchAsync(note, agreement.Id, token));
    }

    /// <summary>
    /// The first record with a signed copy. It may come later than the event, and shares its workflow's Ironclad ID, whether the
    /// workflow lists it yet or not.
    /// </summary>
    private async Task<RepositoryRecord?> RecordAsync(Workflow workflow, CancellationToken cancellation)
    {
        var ids = workflow.RecordIds is { Count: > 0 } listed ? listed : [workflow.IroncladId ?? ""];
        foreach (var id in ids.Where(id => id.Length > 0))
        {
            if (await RecordAsync(id, cancellation) is { } record && SignedCopy.IsIn(record))
                return record;
        }

        return null;
    }

    private async Task<RepositoryRecord?> RecordAsync(string recordId, CancellationToken cancellation)
    {
        try
        {
            return await ironclad.GetRecordAsync(recordId, cancellation);
        }
        catch (IroncladException refused) when (refused.IsNotFound)
        {
            return null;
        }
    }
}
