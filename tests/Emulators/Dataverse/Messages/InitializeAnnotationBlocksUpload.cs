using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

internal sealed class InitializeAnnotationBlocksUpload : IMessage
{
    public string Name => "InitializeAnnotationBlocksUpload";

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response) =>
        response["FileContinuationToken"] = call.Organization.BlockUploads.Begin(NoteId(request.Required<Entity>("Target")));

    /// <summary>Microsoft Learn, attachment-annotation-files: the target must have an annotationid, for a new note as well.</summary>
    public static Guid NoteId(Entity target) =>
        target.LogicalName == "annotation" && target.Attributes.TryGetValue("annotationid", out var value) && value is Guid id && id != Guid.Empty
            ? id
            : throw Faults.Fault.InvalidArgument("The target must be an annotation with a value in annotationid.");
}
