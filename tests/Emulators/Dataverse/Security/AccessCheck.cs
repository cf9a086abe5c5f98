using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Security;

/// <summary>What a user may do, from the union of the user's roles (Microsoft Learn: wp-security-cds).</summary>
internal sealed class AccessCheck(Transaction transaction, Guid userId)
{
    public void Demand(Verb verb, Table table)
    {
        if (LevelOf(verb, table) == AccessLevel.None)
            throw Fault.Of(
                ErrorCode.PrivilegeDenied,
                $"Principal user (Id={userId}, type=8) is missing prv{verb}{table.PrivilegeNoun} privilege for entity '{table.LogicalName}'.");
    }

    /// <summary>A privilege on no table, such as prvImportCustomization.</summary>
    public void Demand(string privilege)
    {
        if (LevelOf(privilege) == AccessLevel.None)
            throw Fault.Of(ErrorCode.PrivilegeDenied, $"Principal user (Id={userId}, type=8) is missing {privilege} privilege.");
    }

    public void Demand(Verb verb, Table table, Row row)
    {
        Demand(verb, table);
        if (!Allows(verb, table, row))
            throw Fault.Of(
                ErrorCode.PrivilegeDenied,
                $"SecLib::AccessCheckEx failed. Returned hr = -2147187962, ObjectID: {row.Id}, OwnerId: {row.Target("ownerid")}, OwnerIdType: 8 "
                + $"and CallingUser: {userId}. Entity: {table.LogicalName}, AccessRights: {verb}Access");
    }

    public bool Allows(Verb verb, Table table, Row row) => LevelOf(verb, table) switch
    {
        AccessLevel.Global => true,
        AccessLevel.None => false,
        _ when table.Ownership == Ownership.Organization => false,
        AccessLevel.Basic => Owns(row),
        AccessLevel.Local => Owns(row) || row.Target("owningbusinessunit") == BusinessUnit(),
        _ => Owns(row) || IsBelow(row.Target("owningbusinessunit"), BusinessUnit()),
    };

    /// <summary>Every privilege on a table that the user holds, and how far each reaches.</summary>
    public IEnumerable<(string Name, AccessLevel Level)> Held() =>
        from table in transaction.State.Tables.Values
        from verb in Enum.GetValues<Verb>()
        let name = $"prv{verb}{table.PrivilegeNoun}"
        group LevelOf(name) by name into same
        where same.First() != AccessLevel.None
        select (same.Key, same.First());

    private AccessLevel LevelOf(Verb verb, Table table) => LevelOf($"prv{verb}{table.PrivilegeNoun}");

    private AccessLevel LevelOf(string privilege) =>
        transaction.State.UserRoles.TryGetValue(userId, out var roles)
            ? roles.Select(role => transaction.State.Roles[role].LevelOf(privilege)).DefaultIfEmpty().Max()
            : AccessLevel.None;

    private bool Owns(Row row) => row.Target("ownerid") == userId;

    private Guid? BusinessUnit() => transaction.Find("systemuser", userId)?.Target("businessunitid");

    private bool IsBelow(Guid? unit, Guid? ancestor)
    {
        for (var current = unit; current is { } id; current = transaction.Find("businessunit", id)?.Target("parentbusinessunitid"))
        {
            if (id == ancestor)
                return true;
        }

        return false;
    }
}
