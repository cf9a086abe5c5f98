using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Query;
using Dataverse.Emulator.Records;
using Dataverse.Emulator.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Messages;

internal sealed class Retrieve : IMessage
{
    public string Name => "Retrieve";

    public bool OnlyReads => true;

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response)
    {
        var target = request.Required<EntityReference>("Target");
        var table = call.Transaction.Table(target.LogicalName);
        call.Access.Demand(Verb.Read, table);
        var row = RecordTarget.Find(call.Transaction, table, target.Id, target.KeyAttributes) ?? throw Fault.NotFound(table.LogicalName, target.Id);
        call.Access.Demand(Verb.Read, table, row);
        response["Entity"] = new RowReader(call.Transaction, table, row).Read(Columns.Of(table, request.Optional<ColumnSet>("ColumnSet")));
    }
}
