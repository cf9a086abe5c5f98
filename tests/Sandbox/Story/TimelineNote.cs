using Microsoft.Xrm.Sdk;

namespace Ironclad.Sandbox.Story;

/// <summary>A note in the timeline of an Agreement.</summary>
internal sealed record TimelineNote(Guid Id, string Subject, string Text, bool IsDocument, string? FileName, string? MimeType, int Bytes)
{
    public static TimelineNote From(Entity row) => new(
        row.Id,
        row.GetAttributeValue<string>("subject") ?? "",
        row.GetAttributeValue<string>("notetext") ?? "",
        row.GetAttributeValue<bool>("isdocument"),
        row.GetAttributeValue<string>("filename"),
        row.GetAttributeValue<string>("mimetype"),
        row.GetAttributeValue<int>("filesize"));

    public override string ToString() => IsDocument ? $"{Subject} — {FileName} ({MimeType}, {Bytes:N0} bytes)" : $"{Subject} — {Text}";
}
