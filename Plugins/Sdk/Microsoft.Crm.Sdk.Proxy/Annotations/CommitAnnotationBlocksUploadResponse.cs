using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Name = "CommitAnnotationBlocksUploadResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class CommitAnnotationBlocksUploadResponse : OrganizationResponse
{
    public Guid AnnotationId => Results.Read<Guid>(nameof(AnnotationId));

    public int FileSizeInBytes => Results.Read<int>(nameof(FileSizeInBytes));
}
