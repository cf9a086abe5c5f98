using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

internal sealed class RetrieveVersion : IMessage
{
    public string Name => "RetrieveVersion";

    public bool OnlyReads => true;

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response) => response["Version"] = "9.2.25112.171";
}
