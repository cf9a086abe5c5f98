using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Name = "StageSolutionResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class StageSolutionResponse : OrganizationResponse
{
    public StageSolutionResults StageSolutionResults => Results.Read<StageSolutionResults>(nameof(StageSolutionResults));
}
