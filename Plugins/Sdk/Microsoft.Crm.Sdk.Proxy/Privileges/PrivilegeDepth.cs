using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Name = "PrivilegeDepth", Namespace = ContractNamespaces.Crm2011)]
public enum PrivilegeDepth
{
    [EnumMember] Basic = 0,
    [EnumMember] Local = 1,
    [EnumMember] Deep = 2,
    [EnumMember] Global = 3,
}
