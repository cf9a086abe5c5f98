using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Name = "RolePrivilege", Namespace = ContractNamespaces.Crm2011)]
public sealed class RolePrivilege : IExtensibleDataObject
{
    [DataMember]
    public PrivilegeDepth Depth { get; set; }

    [DataMember]
    public Guid PrivilegeId { get; set; }

    [DataMember]
    public Guid BusinessUnitId { get; set; }

    [DataMember]
    public string PrivilegeName { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
