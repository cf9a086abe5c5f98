using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>A note as a row of the table annotation.</summary>
internal static class NoteRow
{
    private const int LongestSubject = 500;

    /// <param name="isThere">The note is on the Agreement, without its document.</param>
    public static OrganizationRequest Write(Guid agreementId, Note note, bool isThere)
    {
        var row = Row(agreementId, note);
        if (note.Document is { } document)
            row["documentbody"] = Convert.ToBase64String(document.Content.Span);
        if (isThere)
            return new UpdateRequest { Target = row };
        row["objectid"] = Agreement(agreementId);
        return new CreateRequest { Target = row };
    }

    /// <summary>The note whose document comes in blocks; for a new one, too, the caller chooses the id (Microsoft Learn: attachment-annotation-files).</summary>
    public static Entity Target(Guid agreementId, Note note)
    {
        var row = Row(agreementId, note);
        row["annotationid"] = note.Id;
        row["objectid"] = Agreement(agreementId);
        return row;
    }

    private static Entity Row(Guid agreementId, Note note)
    {
        var row = new Entity("annotation", note.Id)
        {
            ["subject"] = note.Subject.Length <= LongestSubject ? note.Subject : note.Subject[..LongestSubject],
            ["notetext"] = $"{note.Html} [{AgreementCode.Of(agreementId)}]",
        };
        if (note.Document is { } document)
        {
            row["isdocument"] = true;
            row["filename"] = document.FileName;
            row["mimetype"] = document.MimeType;
        }

        return row;
    }

    private static EntityReference Agreement(Guid id) => new(AgreementTable.LogicalName, id);
}
