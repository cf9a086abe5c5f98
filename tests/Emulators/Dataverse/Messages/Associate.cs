using Dataverse.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

/// <summary>Of the many-to-many relationships, users and their roles.</summary>
internal sealed class Associate : IMessage
{
    public const string UserRoles = "systemuserroles_association";

    public string Name => "Associate";

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response)
    {
        var users = new Users(call.Transaction);
        foreach (var (user, role) in Pairs(call, request))
            users.Assign(user, role);
    }

    public static IEnumerable<(Guid User, Guid Role)> Pairs(Call call, OrganizationRequest request)
    {
        var relationship = request.Required<Relationship>("Relationship").SchemaName;
        if (relationship != UserRoles)
            throw Faults.Fault.NotEmulated($"the relationship {relationship}", "it to Messages/Associate.cs");
        call.Access.Demand("prvAssignRole");
        var target = request.Required<EntityReference>("Target");
        foreach (var related in request.Required<EntityReferenceCollection>("RelatedEntities"))
        {
            var (user, role) = target.LogicalName == "systemuser" ? (target, related) : (related, target);
            yield return (call.Transaction.Get("systemuser", user.Id).Id, call.Transaction.Get("role", role.Id).Id);
        }
    }
}
