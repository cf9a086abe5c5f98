using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Name = "ExecuteTransactionResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class ExecuteTransactionResponse : OrganizationResponse
{
    public OrganizationResponseCollection Responses => Results.Read<OrganizationResponseCollection>(nameof(Responses));
}
