using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Pipeline;
using Dataverse.Emulator.Records;
using Dataverse.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

internal sealed class Delete : IMessage
{
    public string Name => "Delete";

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response)
    {
        var target = request.Required<EntityReference>("Target");
        var table = call.Transaction.Table(target.LogicalName);
        var row = RecordTarget.Find(call.Transaction, table, target.Id, target.KeyAttributes) ?? throw Fault.NotFound(table.LogicalName, target.Id);
        target.Id = row.Id;
        var operation = new Operation(Name, table.LogicalName, row.Id, request, response)
        {
            Demand = () => call.Access.Demand(Verb.Delete, table, row),
        };
        EventPipeline.Run(call, operation, () =>
            RecordDeletion.Delete(call, table, target, request.Optional<ConcurrencyBehavior>("ConcurrencyBehavior")));
    }
}
