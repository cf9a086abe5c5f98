using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Name = "CommitAnnotationBlocksUploadRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class CommitAnnotationBlocksUploadRequest : OrganizationRequest
{
    public CommitAnnotationBlocksUploadRequest() : base("CommitAnnotationBlocksUpload")
    {
        Target = default;
        BlockList = default;
        FileContinuationToken = default;
    }

    public Entity Target
    {
        get => Parameters.Read<Entity>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public string[] BlockList
    {
        get => Parameters.Read<string[]>(nameof(BlockList));
        set => Parameters[nameof(BlockList)] = value;
    }

    public string FileContinuationToken
    {
        get => Parameters.Read<string>(nameof(FileContinuationToken));
        set => Parameters[nameof(FileContinuationToken)] = value;
    }
}
