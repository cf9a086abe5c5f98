using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Pipeline;
using Dataverse.Emulator.Records;
using Dataverse.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

internal sealed class Update : IMessage
{
    public string Name => "Update";

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response)
    {
        var target = request.Required<Entity>("Target");
        var table = call.Transaction.Table(target.LogicalName);
        var row = RecordTarget.Find(call.Transaction, table, target.Id, target.KeyAttributes) ?? throw Fault.NotFound(table.LogicalName, target.Id);
        target.Id = row.Id;
        var operation = new Operation(Name, table.LogicalName, row.Id, request, response)
        {
            Target = target,
            Demand = () => call.Access.Demand(Verb.Write, table, row),
        };
        EventPipeline.Run(call, operation, () =>
            RecordUpdate.Update(call, table, target, request.Optional<ConcurrencyBehavior>("ConcurrencyBehavior")));
    }
}
