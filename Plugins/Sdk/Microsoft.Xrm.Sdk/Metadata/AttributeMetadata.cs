using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "AttributeMetadata", Namespace = ContractNamespaces.Metadata)]
[KnownType(typeof(LookupAttributeMetadata))]
public class AttributeMetadata : MetadataBase
{
    [DataMember]
    public AttributeTypeCode? AttributeType { get; internal set; }

    [DataMember]
    public Label DisplayName { get; set; }

    [DataMember]
    public bool? IsValidForUpdate { get; internal set; }

    [DataMember]
    public string LogicalName { get; set; }
}
