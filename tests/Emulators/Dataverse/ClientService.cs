using Dataverse.Emulator.Messages;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator;

/// <summary>The service as a client has it: every request is a transaction of its own.</summary>
internal sealed class ClientService(Organization organization, Guid userId) : Service
{
    public override OrganizationResponse Execute(OrganizationRequest request) => MessageTable.For(request.RequestName).OnlyReads
        ? organization.Read(userId, call => organization.Dispatch(call, request, CallOrigin.Client))
        : organization.Write(userId, call => organization.Dispatch(call, request, CallOrigin.Client));
}
