using Dataverse.Emulator.Pipeline;
using Dataverse.Emulator.Records;
using Dataverse.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

internal sealed class Create : IMessage
{
    public string Name => "Create";

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response)
    {
        var target = request.Required<Entity>("Target");
        var table = call.Transaction.Table(target.LogicalName);
        // The id is known to the steps before the row is there.
        var id = RecordCreation.IdOf(target, table.PrimaryId);
        target.Id = id;
        var operation = new Operation(Name, table.LogicalName, id, request, response)
        {
            Target = target,
            Demand = () => call.Access.Demand(Verb.Create, table),
        };
        EventPipeline.Run(call, operation, () =>
        {
            RecordCreation.Create(call, table, target);
            response["id"] = id;
        });
    }
}
