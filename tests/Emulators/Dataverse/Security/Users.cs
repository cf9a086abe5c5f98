using System.Collections.Immutable;
using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Security;

/// <summary>Adds users and roles.</summary>
internal sealed class Users(Transaction transaction)
{
    /// <summary>Every user has Basic User, and the roles named here.</summary>
    public void Add(Guid id, string fullName, IReadOnlyCollection<string> roles)
    {
        var unit = transaction.Rows("businessunit").Values.First(row => row["parentbusinessunitid"] is null);
        transaction.Put("systemuser", Row.New(id)
            .With("fullname", fullName)
            .With("isdisabled", false)
            .With("businessunitid", new Reference("businessunit", unit.Id)));
        transaction.Put("usersettings", Row.New(id).With("uilanguageid", 0).With("localeid", 1033));
        foreach (var role in roles.Append(BuiltInRoles.BasicUser.Name))
            Assign(id, RoleNamed(role));
    }

    public void Assign(Guid user, Guid role) => Change(user, roles => roles.Add(role));

    public void Unassign(Guid user, Guid role) => Change(user, roles => roles.Remove(role));

    public void AddRole(Guid id, RolePrivileges privileges, bool managed = false)
    {
        transaction.Put("role", (transaction.Find("role", id) ?? Row.New(id)).With("name", privileges.Name).With("ismanaged", managed));
        transaction.State = transaction.State with { Roles = transaction.State.Roles.SetItem(id, privileges) };
    }

    private void Change(Guid user, Func<ImmutableHashSet<Guid>, ImmutableHashSet<Guid>> change)
    {
        var roles = transaction.State.UserRoles;
        transaction.State = transaction.State with { UserRoles = roles.SetItem(user, change(roles.GetValueOrDefault(user, []))) };
    }

    private Guid RoleNamed(string name) =>
        transaction.State.Roles.Where(role => role.Value.Name == name).Select(role => (Guid?)role.Key).FirstOrDefault()
        ?? throw Fault.InvalidArgument($"There is no role '{name}'. There are: {string.Join(", ", transaction.State.Roles.Values.Select(role => role.Name).Order())}.");
}
