using System.Globalization;
using System.Text.Json;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Handlers;

/// <summary>Where the signed document lies and what it is called.</summary>
/// <param name="Key">Names the document within its workflow.</param>
/// <param name="Address">Where to download it, below the configured host.</param>
internal sealed record SignedCopy(string Key, string Address, string FileName)
{
    private const string UsualKey = "signedCopy";

    /// <summary>The note of a document under the usual key, known without asking for its record.</summary>
    public static Guid UsualNoteId(string workflowId) => NameBasedId.Of(workflowId, UsualKey);

    public static SignedCopy? Of(RepositoryRecord? record, Workflow workflow) => InRecord(record) ?? InWorkflow(workflow);

    public static bool IsIn(RepositoryRecord record) => InRecord(record) is not null;

    /// <summary>
    /// Keys may be indexed (<c>signedCopy[1]</c>, Ironclad's OpenAPI: fileKey): the plain one, else the highest. The attachment's own
    /// link is absolute and on Ironclad's canonical host, which may be another name of the configured one and is none that the
    /// credential may be sent to; the address follows from the two ids.
    /// </summary>
    private static SignedCopy? InRecord(RepositoryRecord? record)
    {
        var (key, attachment) = (record?.Attachments ?? new Dictionary<string, RecordAttachment>())
            .Where(item => item.Key.StartsWith(UsualKey, StringComparison.Ordinal) && item.Value is not null)
            .OrderByDescending(item => item.Key == UsualKey)
            .ThenByDescending(item => Index(item.Key))
            .FirstOrDefault();
        return attachment is null ? null : new(key, AddressOf(record!.Id, key), PdfFileName.From(attachment.Filename ?? record.Name));
    }

    /// <summary>It is the same document as the record's, so it has the same key and makes the same note.</summary>
    private static SignedCopy? InWorkflow(Workflow workflow)
    {
        if (workflow.Attribute("signed") is not { } signed)
            return null;
        var document = signed.ValueKind == JsonValueKind.Array ? signed.EnumerateArray().LastOrDefault() : signed;
        return Text(document, "download") is { } address
            ? new(UsualKey, address, PdfFileName.From(Text(document, "filename") ?? workflow.Title))
            : null;
    }

    private static string AddressOf(string recordId, string key) =>
        $"{IIroncladApi.BasePath}/records/{Uri.EscapeDataString(recordId)}/attachments/{Uri.EscapeDataString(key)}";

    private static int Index(string key) =>
        int.TryParse(key.AsSpan(UsualKey.Length).Trim("[]"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;

    private static string? Text(JsonElement document, string name) =>
        document.ValueKind == JsonValueKind.Object
            && document.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
            && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
