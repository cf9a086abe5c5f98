using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Name = "RetrieveUserPrivilegesResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveUserPrivilegesResponse : OrganizationResponse
{
    public RolePrivilege[] RolePrivileges => Results.Read<RolePrivilege[]>(nameof(RolePrivileges));
}
