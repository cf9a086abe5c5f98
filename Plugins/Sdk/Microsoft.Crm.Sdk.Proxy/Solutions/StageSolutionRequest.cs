using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Name = "StageSolutionRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class StageSolutionRequest : OrganizationRequest
{
    public StageSolutionRequest() : base("StageSolution")
    {
        CustomizationFile = default;
    }

    public byte[] CustomizationFile
    {
        get => Parameters.Read<byte[]>(nameof(CustomizationFile));
        set => Parameters[nameof(CustomizationFile)] = value;
    }
}
