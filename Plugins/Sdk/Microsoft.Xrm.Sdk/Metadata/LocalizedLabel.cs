using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "LocalizedLabel", Namespace = ContractNamespaces.Xrm2011)]
public sealed class LocalizedLabel : MetadataBase
{
    public LocalizedLabel()
    {
    }

    public LocalizedLabel(string label, int languageCode)
    {
        Label = label;
        LanguageCode = languageCode;
    }

    [DataMember]
    public string Label { get; set; }

    [DataMember]
    public int LanguageCode { get; set; }
}
