using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Name = "PublishAllXmlRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class PublishAllXmlRequest : OrganizationRequest
{
    public PublishAllXmlRequest() : base("PublishAllXml")
    {
    }
}
