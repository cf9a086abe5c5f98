using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[CollectionDataContract(Name = "OrganizationResponseCollection", Namespace = ContractNamespaces.Xrm71)]
public sealed class OrganizationResponseCollection : DataCollection<OrganizationResponse>;
