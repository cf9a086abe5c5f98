using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "LookupAttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class LookupAttributeMetadata : AttributeMetadata
{
    [DataMember]
    public string[] Targets { get; set; }
}
