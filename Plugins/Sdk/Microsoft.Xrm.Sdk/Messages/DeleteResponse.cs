using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Name = "DeleteResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DeleteResponse : OrganizationResponse;
