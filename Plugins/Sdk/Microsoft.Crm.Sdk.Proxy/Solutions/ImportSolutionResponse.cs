using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Name = "ImportSolutionResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class ImportSolutionResponse : OrganizationResponse;
