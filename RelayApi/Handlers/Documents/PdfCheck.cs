namespace Ironclad.RelayApi.Handlers.Documents;

/// <summary>Downloads carry no content type, so the document's first bytes say what it is.</summary>
internal static class PdfCheck
{
    /// <param name="start">The first bytes of the document; all of them when it has fewer.</param>
    public static void Demand(ReadOnlySpan<byte> start, string workflowId, string key)
    {
        if (start.IsEmpty)
            throw new HandlerException(
                FailureKind.Retry, $"The signed document of workflow {workflowId} is empty so far. It is fetched again.");
        if (!start.StartsWith("%PDF-"u8))
            throw new HandlerException(
                FailureKind.Never,
                $"What Ironclad sends as the signed document of workflow {workflowId} ({key}) is no PDF but {Looks(start)}: it does not "
                    + "begin with %PDF-. Look at the record's signed copy in Ironclad, put the signed PDF there, then replay the event.");
    }

    private static string Looks(ReadOnlySpan<byte> start) => start switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] => "a Word document or another zip file",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Office document",
        [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "an image",
        [(byte)'<', ..] => "a web page",
        [(byte)'{', ..] => "JSON",
        _ => "something else",
    };
}
