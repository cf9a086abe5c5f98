using Dataverse.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

/// <summary>
/// Describes a table and its columns (Microsoft Learn: RetrieveEntityRequest). Basic User may read metadata, so nobody is refused here.
/// </summary>
internal sealed class RetrieveEntity : IMessage
{
    public string Name => "RetrieveEntity";

    public bool OnlyReads => true;

    public string? Table(OrganizationRequest request) => request.Optional<string>("LogicalName");

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response) =>
        response["EntityMetadata"] = TableDescription.Of(call.Transaction.Table(request.Required<string>("LogicalName")));
}
