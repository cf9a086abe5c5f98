using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

/// <summary>Everything in the emulator is published as it is imported.</summary>
internal sealed class PublishAllXml : IMessage
{
    public string Name => "PublishAllXml";

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response)
    {
    }
}
