using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Name = "InitializeAnnotationBlocksUploadResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class InitializeAnnotationBlocksUploadResponse : OrganizationResponse
{
    public string FileContinuationToken => Results.Read<string>(nameof(FileContinuationToken));
}
