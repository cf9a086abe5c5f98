using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Name = "UpsertResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpsertResponse : OrganizationResponse
{
    public bool RecordCreated => Results.Read<bool>(nameof(RecordCreated));

    public EntityReference Target => Results.Read<EntityReference>(nameof(Target));
}
