using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>A note as a row of the table annotation.</summary>
internal static class NoteRow
{
    private const int LongestSubject = 500;
    private const int LongestFileName = 255;

    public static CreateRequest Create(Guid agreementId, Note note)
    {
        var row = new Entity("annotation", note.Id)
        {
            ["objectid"] = new EntityReference(AgreementTable.LogicalName, agreementId),
            ["subject"] = note.Subject.Length <= LongestSubject ? note.Subject : note.Subject[..LongestSubject],
            ["notetext"] = note.Html,
        };
        if (note.Document is { } document)
        {
            row["isdocument"] = true;
            row["filename"] = FileName(document.FileName);
            row["mimetype"] = document.MimeType;
            row["documentbody"] = Convert.ToBase64String(document.Content);
        }

        return new CreateRequest { Target = row };
    }

    private static string FileName(string name) => name.Length <= LongestFileName
        ? name
        : name[..(LongestFileName - Path.GetExtension(name).Length)] + Path.GetExtension(name);
}
