using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Name = "RetrieveEntityResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveEntityResponse : OrganizationResponse
{
    public EntityMetadata EntityMetadata => Results.Read<EntityMetadata>(nameof(EntityMetadata));
}
