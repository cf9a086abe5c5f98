using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Handlers.Documents;

/// <summary>
/// Brings a signed document over: a small one as part of its note, a larger one block by block while it comes in, so that no more
/// than a block of it is in memory. What a note has no room for becomes a note that says so.
/// </summary>
internal sealed class DocumentTransfer(DocumentDownload download, DocumentUpload upload, IOptions<IroncladOptions> options)
{
    /// <summary>What Dataverse takes well in one request, and the most that it takes in one block (Microsoft Learn: attachment-annotation-files).</summary>
    private const int InOneRequest = 4 * 1024 * 1024;

    /// <summary>The SDK's client holds a block several times over: 98 MB cost it 18 MB of memory in blocks of this size, 63 MB in blocks of 4 MB.</summary>
    private const int BlockSize = 1024 * 1024;

    private int RelayTakes => options.Value.MaxDocumentBytes;

    public async Task<FetchedNote> FetchAsync(SignedNote signed, Guid agreementId, CancellationToken cancellation)
    {
        try
        {
            await using var document = await download.OpenAsync(signed.Copy.Address, cancellation);
            return await FetchAsync(document, signed, agreementId, cancellation);
        }
        catch (IroncladException refused) when (refused.IsNotFound)
        {
            return FetchedNote.Later($"Ironclad lists the signed document of workflow {signed.WorkflowId} ({signed.Copy.Key}) and does not "
                + "hand it out: it is not there yet, or the user behind the credential may not see it.");
        }
    }

    private async Task<FetchedNote> FetchAsync(
        IncomingDocument document, SignedNote signed, Guid agreementId, CancellationToken cancellation)
    {
        var start = new byte[document.Length is { } length ? (length <= InOneRequest ? length : BlockSize) : InOneRequest];
        var read = await document.ReadAsync(start, cancellation);
        PdfCheck.Demand(start.AsSpan(0, read), signed.WorkflowId, signed.Copy.Key);
        if (document.Length > InOneRequest || (document.Length is null && read == start.Length))
            return await InBlocksAsync(document, start, signed, agreementId, cancellation);

        var explained = signed.Without(new TooLarge(read, null, RelayTakes));
        return FetchedNote.Of(read > RelayTakes ? explained : signed.With(start.AsMemory(0, read)) with { Instead = explained });
    }

    private async Task<FetchedNote> InBlocksAsync(
        IncomingDocument document, byte[] start, SignedNote signed, Guid agreementId, CancellationToken cancellation)
    {
        var environmentTakes = await upload.MostBytesAsync(cancellation);
        var most = Math.Min(environmentTakes ?? long.MaxValue, RelayTakes);
        var size = document.Length ?? 0;
        if (size <= most)
        {
            var note = signed.With(default);
            var blocks = await upload.BeginAsync(agreementId, note, cancellation);
            size = await CopyAsync(document, start, blocks, most, cancellation);
            if (size <= most && await blocks.CommitAsync(cancellation))
                return FetchedNote.Of(note with { IsWritten = true });
        }

        return FetchedNote.Of(signed.Without(new TooLarge(size, environmentTakes < size ? environmentTakes : null, RelayTakes)));
    }

    /// <returns>The document's size; beyond what any note can hold nobody counts on.</returns>
    private static async Task<long> CopyAsync(
        IncomingDocument document, byte[] start, BlockUpload blocks, long most, CancellationToken cancellation)
    {
        var size = 0L;
        var block = start;
        for (var read = start.Length; read > 0 && size <= TooLarge.MostInAnyNote; read = await document.ReadAsync(block, cancellation))
        {
            size += read;
            if (size <= most && !await blocks.AddAsync(read == block.Length ? block : block[..read], cancellation))
                throw new HandlerException(
                    FailureKind.Retry, "Dataverse ended the upload of the signed document before it was complete. It is begun again.");
            if (block.Length > BlockSize)
                block = new byte[BlockSize];
        }

        return size;
    }
}
