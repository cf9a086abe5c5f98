using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "EntityMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class EntityMetadata : MetadataBase
{
    [DataMember]
    public AttributeMetadata[] Attributes { get; internal set; }

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public string PrimaryNameAttribute { get; internal set; }

    [DataMember]
    public string PrimaryIdAttribute { get; internal set; }
}
