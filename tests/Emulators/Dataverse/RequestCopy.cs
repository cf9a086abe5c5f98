using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator;

/// <summary>A request belongs to its caller: steps and the core operation change a copy.</summary>
internal static class RequestCopy
{
    public static OrganizationRequest Of(OrganizationRequest request)
    {
        var copy = new OrganizationRequest(request.RequestName) { RequestId = request.RequestId };
        foreach (var (name, value) in request.Parameters)
            copy[name] = value is Entity entity ? Of(entity) : value is EntityReference reference ? Of(reference) : value;
        return copy;
    }

    private static Entity Of(Entity entity)
    {
        var copy = new Entity(entity.LogicalName, entity.Id) { RowVersion = entity.RowVersion };
        copy.Attributes.AddRange(entity.Attributes);
        copy.KeyAttributes.AddRange(entity.KeyAttributes);
        return copy;
    }

    private static EntityReference Of(EntityReference reference)
    {
        var copy = new EntityReference(reference.LogicalName, reference.Id) { RowVersion = reference.RowVersion, Name = reference.Name };
        copy.KeyAttributes.AddRange(reference.KeyAttributes);
        return copy;
    }
}
