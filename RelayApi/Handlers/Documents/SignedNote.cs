using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Handlers.Documents;

/// <summary>
/// The note about a signed document. It has one id whether it holds the document or says why it does not, so that the document takes
/// the place of the explanation once there is room for it.
/// </summary>
internal sealed class SignedNote(Workflow workflow, SignedCopy copy, Uri ironcladUrl)
{
    private readonly string _title = workflow.Title ?? workflow.IroncladId ?? workflow.Id;

    public Guid Id { get; } = NameBasedId.Of(workflow.Id, copy.Key);

    public string WorkflowId => workflow.Id;

    public SignedCopy Copy => copy;

    /// <param name="content">Empty when the document comes in blocks.</param>
    public Note With(ReadOnlyMemory<byte> content) => new(
        Id,
        $"Signed: {_title}",
        NoteHtml.Escape($"The signed document. Ironclad workflow: {_title}"),
        new NoteDocument(copy.FileName, "application/pdf", content));

    public Note Without(TooLarge reason)
    {
        var text = NoteHtml.Escape($"The signed document is not attached: {reason.Describe()}.");
        var link = NoteHtml.Escape(WorkflowLink.Of(ironcladUrl, workflow.Id));
        return new Note(Id, $"Signed: {_title}", $"{text} <a href=\"{link}\">{NoteHtml.Escape(_title)} in Ironclad</a>")
        {
            Remark = $"without its document: {reason.Describe()}",
        };
    }
}
