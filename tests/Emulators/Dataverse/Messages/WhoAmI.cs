using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

internal sealed class WhoAmI : IMessage
{
    public string Name => "WhoAmI";

    public bool OnlyReads => true;

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response)
    {
        response["UserId"] = call.UserId;
        response["BusinessUnitId"] = call.Transaction.Get("systemuser", call.UserId).Target("businessunitid") ?? Guid.Empty;
        response["OrganizationId"] = call.Organization.Id;
    }
}
