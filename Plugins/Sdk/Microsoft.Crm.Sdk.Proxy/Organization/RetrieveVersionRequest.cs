using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Name = "RetrieveVersionRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveVersionRequest : OrganizationRequest
{
    public RetrieveVersionRequest() : base("RetrieveVersion")
    {
    }
}
