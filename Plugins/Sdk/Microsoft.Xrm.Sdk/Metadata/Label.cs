using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "Label", Namespace = ContractNamespaces.Xrm2011)]
public sealed class Label : IExtensibleDataObject
{
    [DataMember]
    public LocalizedLabel UserLocalizedLabel { get; internal set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
