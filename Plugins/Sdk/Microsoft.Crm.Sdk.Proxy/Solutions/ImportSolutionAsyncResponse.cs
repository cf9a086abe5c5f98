using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Name = "ImportSolutionAsyncResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class ImportSolutionAsyncResponse : OrganizationResponse
{
    public string ImportJobKey => Results.Read<string>(nameof(ImportJobKey));

    public Guid AsyncOperationId => Results.Read<Guid>(nameof(AsyncOperationId));
}
