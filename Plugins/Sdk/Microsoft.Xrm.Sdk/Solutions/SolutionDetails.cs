using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "SolutionDetails", Namespace = ContractNamespaces.Xrm9)]
public sealed class SolutionDetails
{
    [DataMember]
    public string SolutionUniqueName { get; set; }

    [DataMember]
    public bool IsManaged { get; set; }

    [DataMember]
    public string SolutionVersion { get; set; }

    [DataMember]
    public string PreviousSolutionVersion { get; set; }
}
