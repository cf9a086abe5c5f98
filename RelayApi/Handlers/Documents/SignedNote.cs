using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;
using Ironclad.Texts;

namespace Ironclad.RelayApi.Handlers.Documents;

/// <summary>
/// The note about a signed document. It has one id whether it holds the document or says why it does not, so that the document takes
/// the place of the explanation once there is room for it.
/// </summary>
internal sealed class SignedNote(Workflow workflow, SignedCopy copy, Uri ironcladUrl, Language language)
{
    private readonly string _title = workflow.Title ?? workflow.IroncladId ?? workflow.Id;

    public Guid Id { get; } = NameBasedId.Of(workflow.Id, copy.Key);

    public string WorkflowId => workflow.Id;

    public SignedCopy Copy => copy;

    /// <param name="content">Empty when the document comes in blocks.</param>
    public Note With(ReadOnlyMemory<byte> content) => new(
        Id,
        Say("Signed"),
        NoteHtml.Escape(Say("SignedDocument")),
        new NoteDocument(copy.FileName, "application/pdf", content));

    public Note Without(TooLarge reason)
    {
        var text = NoteHtml.Escape(reason.Message.In(language));
        var link = NoteHtml.Escape(WorkflowLink.Of(ironcladUrl, workflow.Id));
        return new Note(Id, Say("Signed"), $"{text} <a href=\"{link}\">{NoteHtml.Escape(Say("InIronclad"))}</a>")
        {
            Remark = $"without its document: {reason.Message.In(Language.English).TrimEnd('.')}",
        };
    }

    private string Say(string name) => new Phrase($"Relay.{name}", _title).In(language);
}
