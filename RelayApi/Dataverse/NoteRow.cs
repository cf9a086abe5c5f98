using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>A note as a row of the table annotation.</summary>
internal static class NoteRow
{
    private const int LongestSubject = 500;

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
            row["filename"] = document.FileName;
            row["mimetype"] = document.MimeType;
            row["documentbody"] = Convert.ToBase64String(document.Content);
        }

        return new CreateRequest { Target = row };
    }
}
