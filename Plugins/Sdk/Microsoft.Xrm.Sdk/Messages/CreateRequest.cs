using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Name = "CreateRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateRequest : OrganizationRequest
{
    public CreateRequest() : base("Create")
    {
        Target = default;
    }

    public Entity Target
    {
        get => Parameters.Read<Entity>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }
}
