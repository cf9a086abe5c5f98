using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Name = "UpsertRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpsertRequest : OrganizationRequest
{
    public UpsertRequest() : base("Upsert")
    {
        Target = default;
    }

    public Entity Target
    {
        get => Parameters.Read<Entity>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }
}
