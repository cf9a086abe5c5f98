using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

/// <summary>Creates the note with the file, or updates it when it is there (Microsoft Learn: attachment-annotation-files).</summary>
internal sealed class CommitAnnotationBlocksUpload : IMessage
{
    public string Name => "CommitAnnotationBlocksUpload";

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response)
    {
        var note = request.Required<Entity>("Target");
        var id = InitializeAnnotationBlocksUpload.NoteId(note);
        var token = request.Required<string>("FileContinuationToken");
        var file = call.Organization.BlockUploads.Take(token, id, request.Required<string[]>("BlockList"));
        note.Id = id;
        note["documentbody"] = file;
        MessageTable.For("Upsert").Execute(call, new OrganizationRequest("Upsert") { ["Target"] = note }, Responses.For("Upsert"));
        response["AnnotationId"] = id;
        response["FileSizeInBytes"] = file.Bytes.Length;
    }
}
