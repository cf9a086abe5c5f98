using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Pipeline;
using Dataverse.Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

/// <summary>A message that a solution brought: its main operation is a plug-in (Microsoft Learn: custom-api).</summary>
internal sealed class CustomApi(Row api) : IMessage
{
    private const int BoundToRow = 1;

    public string Name => api.Text("uniquename") ?? "";

    public static CustomApi? Find(State state, string? name) =>
        state.Rows.GetValueOrDefault("customapi")?.Values.FirstOrDefault(row => row.Text("uniquename") == name) is { } row ? new(row) : null;

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response)
    {
        if (api.Text("executeprivilegename") is { } privilege)
            call.Access.Demand(privilege);
        var target = api.Value<int>("bindingtype") == BoundToRow ? Target(call, request) : null;
        var signature = new CustomApiSignature(call.Transaction, api.Id);
        signature.DemandRequest(request, isBound: target is not null);

        var step = new Step(api);
        var operation = new Operation(Name, target?.LogicalName ?? "none", target?.Id ?? Guid.Empty, request, response);
        EventPipeline.Run(call, operation, () =>
        {
            new PlugInRun(call, step, PlugInContext.For(call, operation, step, new StepImages(call, operation))).Execute();
            signature.DemandResponse(response);
        });
    }

    /// <summary>A bound API names its row in the parameter Target; whether the row is there is for the plug-in to find out.</summary>
    private EntityReference Target(Call call, OrganizationRequest request)
    {
        var target = request.Required<EntityReference>("Target");
        return target.LogicalName == api.Text("boundentitylogicalname") && call.Transaction.Table(target.LogicalName) is not null
            ? target
            : throw Fault.InvalidArgument($"The message '{Name}' is bound to '{api.Text("boundentitylogicalname")}', not to '{target.LogicalName}'.");
    }
}
