using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Its name on the wire is that of another collection: the namespace tells them apart.</summary>
[CollectionDataContract(Name = "OrganizationResponseCollection", Namespace = ContractNamespaces.Xrm2012)]
public sealed class ExecuteMultipleResponseItemCollection : DataCollection<ExecuteMultipleResponseItem>;
