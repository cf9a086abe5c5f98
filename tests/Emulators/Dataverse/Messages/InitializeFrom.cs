using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Query;
using Dataverse.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

/// <summary>A new row, not saved, with what it takes over from another row (Microsoft Learn: InitializeFrom action).</summary>
internal sealed class InitializeFrom : IMessage
{
    public string Name => "InitializeFrom";

    public bool OnlyReads => true;

    public string? Table(OrganizationRequest request) => request.Optional<string>("TargetEntityName");

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response)
    {
        var moniker = request.Required<EntityReference>("EntityMoniker");
        var source = call.Transaction.Table(moniker.LogicalName);
        var row = call.Transaction.Get(source.LogicalName, moniker.Id);
        call.Access.Demand(Verb.Read, source, row);
        var target = call.Transaction.Table(request.Required<string>("TargetEntityName"));
        if (!call.Transaction.State.EntityMaps.TryGetValue((source.LogicalName, target.LogicalName), out var pairs))
            throw Fault.InvalidArgument($"There is no mapping from '{source.LogicalName}' to '{target.LogicalName}'.");

        var reader = new RowReader(call.Transaction, source, row);
        var entity = new Entity(target.LogicalName);
        foreach (var pair in pairs)
        {
            if ((pair.Source == source.PrimaryId ? moniker : reader.Show(pair.Source)) is { } value)
                entity[pair.Target] = value;
        }

        response["Entity"] = entity;
    }
}
