using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[Flags]
[DataContract(Name = "EntityFilters", Namespace = ContractNamespaces.Metadata)]
public enum EntityFilters
{
    [EnumMember]
    Entity = 1,

    [EnumMember]
    Attributes = 2,

    [EnumMember]
    Privileges = 4,

    [EnumMember]
    Relationships = 8,

    All = 15,
}
