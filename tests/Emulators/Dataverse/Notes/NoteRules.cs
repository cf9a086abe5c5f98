using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Notes;

/// <summary>Notes: what the object is, and how big a file may be (Microsoft Learn: reference/entities/annotation, attachment limits).</summary>
internal static class NoteRules
{
    public static Row Complete(Call call, Row note)
    {
        if (note["objectid"] is Reference about)
            note = note.With("objecttypecode", about.Table);
        return note.Text("documentbody") is { } body ? note.With("filesize", FileSize(call, body)) : note.With("filesize", null);
    }

    private static int FileSize(Call call, string body)
    {
        DemandFits(call, body.Length);
        try
        {
            return Convert.FromBase64String(body).Length;
        }
        catch (FormatException)
        {
            throw Fault.InvalidArgument("The documentbody of the annotation is not valid Base64.");
        }
    }

    /// <summary>The limit counts the characters of the Base64 text, not the bytes of the file.</summary>
    private static void DemandFits(Call call, int length)
    {
        var limit = call.Transaction.Rows("organization").Values.First().Value<int>("maxuploadfilesize");
        if (length > limit)
            throw Fault.Of(
                ErrorCode.AttachmentTooBig,
                $"Attachment file size is too big. The maximum is {limit} bytes, the Base64 text of this file has {length}.");
    }
}
