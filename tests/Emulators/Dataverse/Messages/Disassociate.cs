using Dataverse.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

internal sealed class Disassociate : IMessage
{
    public string Name => "Disassociate";

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response)
    {
        var users = new Users(call.Transaction);
        foreach (var (user, role) in Associate.Pairs(call, request))
            users.Unassign(user, role);
    }
}
