using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Name = "InitializeAnnotationBlocksUploadRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class InitializeAnnotationBlocksUploadRequest : OrganizationRequest
{
    public InitializeAnnotationBlocksUploadRequest() : base("InitializeAnnotationBlocksUpload")
    {
        Target = default;
    }

    public Entity Target
    {
        get => Parameters.Read<Entity>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }
}
