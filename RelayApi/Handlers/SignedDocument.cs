using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Handlers;

/// <summary>The signed document of a completed workflow, as a note.</summary>
internal sealed class SignedDocument(IIroncladApi ironclad, DocumentDownload download)
{
    public async Task<NotePlan> PlanAsync(Workflow workflow, CancellationToken cancellation)
    {
        var record = await RecordAsync(workflow, cancellation);
        if (SignedCopy.Of(record, workflow) is not { } copy)
            return NotePlan.Later($"Workflow {workflow.Id} is completed, and its signed document is not in Ironclad's repository yet.");
        return NotePlan.Of(NameBasedId.Of(workflow.Id, copy.Key), token => WriteAsync(workflow, copy, token));
    }

    /// <summary>
    /// The record may come later than the event. It shares its workflow's Ironclad ID, whether the workflow lists it yet or not.
    /// </summary>
    private async Task<RepositoryRecord?> RecordAsync(Workflow workflow, CancellationToken cancellation)
    {
        if ((workflow.RecordIds is { Count: > 0 } ids ? ids[0] : workflow.IroncladId) is not { Length: > 0 } recordId)
            return null;
        try
        {
            return await ironclad.GetRecordAsync(recordId, cancellation);
        }
        catch (IroncladException refused) when (refused.IsNotFound)
        {
            return null;
        }
    }

    private async Task<Note> WriteAsync(Workflow workflow, SignedCopy copy, CancellationToken cancellation)
    {
        var content = await download.FetchAsync(copy.Address, cancellation);
        if (content.Length == 0)
            throw new HandlerException(FailureKind.Retry, $"The signed document of workflow {workflow.Id} is empty so far. It is "
                + "fetched again.");
        if (!content.AsSpan().StartsWith("%PDF-"u8))
            throw new HandlerException(
                FailureKind.Never,
                $"What Ironclad sends as the signed document of workflow {workflow.Id} ({copy.Key}) is no PDF: it does not begin with "
                    + "%PDF-. Look at the record's signed copy in Ironclad, put the signed PDF there, then replay the event.");
        var title = workflow.Title ?? workflow.IroncladId ?? workflow.Id;
        return new Note(
            NameBasedId.Of(workflow.Id, copy.Key),
            $"Signed: {title}",
            NoteHtml.Escape($"The signed document. Ironclad workflow: {title}"),
            new NoteDocument(copy.FileName, "application/pdf", content));
    }
}
