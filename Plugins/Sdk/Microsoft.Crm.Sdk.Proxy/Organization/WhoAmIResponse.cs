using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Name = "WhoAmIResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class WhoAmIResponse : OrganizationResponse
{
    public Guid UserId => Results.Read<Guid>(nameof(UserId));

    public Guid BusinessUnitId => Results.Read<Guid>(nameof(BusinessUnitId));

    public Guid OrganizationId => Results.Read<Guid>(nameof(OrganizationId));
}
