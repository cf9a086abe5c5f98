using Dataverse.Emulator.Query;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Messages;

internal sealed class RetrieveMultiple : IMessage
{
    public string Name => "RetrieveMultiple";

    public bool OnlyReads => true;

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response) =>
        response["EntityCollection"] = new QueryRunner(call, AnyQuery.ToExpression(request.Required<QueryBase>("Query"))).Run();
}
