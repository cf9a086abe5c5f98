using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Name = "RetrieveUserPrivilegesRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveUserPrivilegesRequest : OrganizationRequest
{
    public RetrieveUserPrivilegesRequest() : base("RetrieveUserPrivileges")
    {
        UserId = default;
    }

    public Guid UserId
    {
        get => Parameters.Read<Guid>(nameof(UserId));
        set => Parameters[nameof(UserId)] = value;
    }
}
