using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Name = "RetrieveMultipleRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveMultipleRequest : OrganizationRequest
{
    public RetrieveMultipleRequest() : base("RetrieveMultiple")
    {
        Query = default;
    }

    public QueryBase Query
    {
        get => Parameters.Read<QueryBase>(nameof(Query));
        set => Parameters[nameof(Query)] = value;
    }
}
