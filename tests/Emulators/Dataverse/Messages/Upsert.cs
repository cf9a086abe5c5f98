using Dataverse.Emulator.Records;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

/// <summary>Update when the record is there, Create when it is not (Microsoft Learn: use-upsert-insert-update-record).</summary>
internal sealed class Upsert : IMessage
{
    public string Name => "Upsert";

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response)
    {
        var target = request.Required<Entity>("Target");
        var table = call.Transaction.Table(target.LogicalName);
        var exists = RecordTarget.Find(call.Transaction, table, target.Id, target.KeyAttributes) is not null;
        if (!exists)
            target.Attributes.AddRange(target.KeyAttributes.Where(key => !target.Contains(key.Key)));
        var message = exists ? "Update" : "Create";
        MessageTable.For(message).Execute(call, new OrganizationRequest(message) { ["Target"] = target }, Responses.For(message));
        response["RecordCreated"] = !exists;
        response["Target"] = target.ToEntityReference();
    }
}
