using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "SolutionValidationResult", Namespace = ContractNamespaces.Xrm9)]
public sealed class SolutionValidationResult
{
    [DataMember]
    public SolutionValidationResultType SolutionValidationResultType { get; set; }

    [DataMember]
    public string Message { get; set; }

    [DataMember]
    public int ErrorCode { get; set; }

    [DataMember]
    public string AdditionalInfo { get; set; }
}
