using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "SolutionValidationResultType", Namespace = ContractNamespaces.Xrm9)]
public enum SolutionValidationResultType
{
    [EnumMember] Info = 0,
    [EnumMember] Warning = 1,
    [EnumMember] Error = 2,
}
