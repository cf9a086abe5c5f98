using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Name = "UploadBlockResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class UploadBlockResponse : OrganizationResponse;
