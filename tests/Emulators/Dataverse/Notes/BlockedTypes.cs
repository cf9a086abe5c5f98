using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Notes;

/// <summary>
/// Files that an administrator keeps out, by extension and by MIME type; an allow list wins over a block list
/// (Microsoft Learn: files-images-overview, block certain types of files). A new environment here blocks none.
/// </summary>
internal static class BlockedTypes
{
    public static void DemandAllowed(Row organization, Row note)
    {
        if (Lists(organization.Text("blockedattachments"), Path.GetExtension(note.Text("filename") ?? "").TrimStart('.')))
            throw Fault.Of(
                ErrorCode.AttachmentBlocked, "The attachment is either not a valid type or is too large. It cannot be uploaded or downloaded.");
        var mimeType = note.Text("mimetype")!;
        if (organization.Text("allowedmimetypes") is { } allowed)
        {
            if (!Lists(allowed, mimeType))
                throw Fault.Of(ErrorCode.MimeTypeNotAllowed, $"Operation not allowed as mime type {mimeType} is not in the allow list.");
        }
        else if (Lists(organization.Text("blockedmimetypes"), mimeType))
        {
            throw Fault.Of(ErrorCode.MimeTypeBlocked, $"Operation not allowed as mime type {mimeType} is blocked.");
        }
    }

    private static bool Lists(string? list, string type) =>
        list?.Split(';', StringSplitOptions.TrimEntries).Contains(type, StringComparer.OrdinalIgnoreCase) == true;
}
