using Dataverse.Emulator.Messages;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator;

/// <summary>The service as a client has it: every request is a transaction of its own.</summary>
internal sealed class ClientService(Organization organization, Guid userId) : Service
{
    public override OrganizationResponse Execute(OrganizationRequest request)
    {
        var message = organization.MessageFor(request.RequestName);
        return organization.Calls.Record(new RecordedCall(userId, message.Name, message.Table(request), CallOrigin.Client), organization.Faults, () =>
            message.OnlyReads
                ? organization.Read(userId, call => message.Run(call, request))
                : organization.Write(userId, call => message.Run(call, request)));
    }
}
