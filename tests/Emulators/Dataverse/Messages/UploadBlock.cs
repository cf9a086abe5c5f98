using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

internal sealed class UploadBlock : IMessage
{
    public string Name => "UploadBlock";

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response) => call.Organization.BlockUploads.Add(
        request.Required<string>("FileContinuationToken"), request.Required<string>("BlockId"), request.Required<byte[]>("BlockData"));
}
