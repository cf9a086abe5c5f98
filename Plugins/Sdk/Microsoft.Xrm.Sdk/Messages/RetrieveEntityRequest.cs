using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Name = "RetrieveEntityRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveEntityRequest : OrganizationRequest
{
    public RetrieveEntityRequest() : base("RetrieveEntity")
    {
        EntityFilters = default;
        MetadataId = default;
        RetrieveAsIfPublished = default;
    }

    public EntityFilters EntityFilters
    {
        get => Parameters.Read<EntityFilters>(nameof(EntityFilters));
        set => Parameters[nameof(EntityFilters)] = value;
    }

    public string LogicalName
    {
        get => Parameters.Read<string>(nameof(LogicalName));
        set => Parameters[nameof(LogicalName)] = value;
    }

    public Guid MetadataId
    {
        get => Parameters.Read<Guid>(nameof(MetadataId));
        set => Parameters[nameof(MetadataId)] = value;
    }

    public bool RetrieveAsIfPublished
    {
        get => Parameters.Read<bool>(nameof(RetrieveAsIfPublished));
        set => Parameters[nameof(RetrieveAsIfPublished)] = value;
    }
}
