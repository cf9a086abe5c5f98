using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "StageSolutionStatus", Namespace = ContractNamespaces.Xrm9)]
public enum StageSolutionStatus
{
    [EnumMember] Failed = 0,
    [EnumMember] Passed = 1,
}
