using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Notes;

/// <summary>Notes: what the object is, how big a file may be and of which type (Microsoft Learn: reference/entities/annotation).</summary>
internal static class NoteRules
{
    public static Row Complete(Call call, Row note)
    {
        if (note["objectid"] is Reference about)
            note = note.With("objecttypecode", about.Table);
        if (note["documentbody"] is not StoredFile file)
            return note.With("filesize", null);
        if (note["mimetype"] is null)
            note = note.With("mimetype", "application/octet-stream");
        var organization = call.Transaction.Rows("organization").Values.First();
        DemandFits(organization, file);
        BlockedTypes.DemandAllowed(organization, note);
        return note.With("filesize", file.Bytes.Length);
    }

    /// <summary>The limit counts the characters of the Base64 text, not the bytes of the file (Microsoft Learn: attachment-annotation-files).</summary>
    private static void DemandFits(Row organization, StoredFile file)
    {
        var limit = organization.Value<int>("maxuploadfilesize");
        if (file.Base64Length > limit)
            throw Fault.Of(
                ErrorCode.AttachmentTooBig,
                $"Attachment file size is too big. The maximum is {limit} bytes, the Base64 text of this file has {file.Base64Length}.");
    }
}
