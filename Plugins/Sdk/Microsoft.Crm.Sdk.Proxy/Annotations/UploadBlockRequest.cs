using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Name = "UploadBlockRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class UploadBlockRequest : OrganizationRequest
{
    public UploadBlockRequest() : base("UploadBlock")
    {
        BlockId = default;
        BlockData = default;
        FileContinuationToken = default;
    }

    public string BlockId
    {
        get => Parameters.Read<string>(nameof(BlockId));
        set => Parameters[nameof(BlockId)] = value;
    }

    public byte[] BlockData
    {
        get => Parameters.Read<byte[]>(nameof(BlockData));
        set => Parameters[nameof(BlockData)] = value;
    }

    public string FileContinuationToken
    {
        get => Parameters.Read<string>(nameof(FileContinuationToken));
        set => Parameters[nameof(FileContinuationToken)] = value;
    }
}
