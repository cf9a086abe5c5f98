using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.EndToEnd.Tests.Roles;

/// <summary>The emulator grants exactly what the printed matrix says, for every role on every table of the solution.</summary>
public sealed class PrivilegeTests
{
    private static readonly ImportedRoles Environment = new();

    /// <summary>The column that a row needs beside its name to pass the check of its table.</summary>
    private static readonly Dictionary<string, string> Needed = new() { ["icd_template"] = "icd_ironcladtemplateid", ["icd_mapping"] = "icd_default" };

    private static IEnumerable<TestCaseData> Pairs =>
        from role in ImportedRoles.Roles
        from table in ImportedRoles.Tables
        select new TestCaseData(role, table.SchemaName, table.IsUserOwned).SetArgDisplayNames(role, table.SchemaName);

    [TestCaseSource(nameof(Pairs))]
    public void A_role_may_do_what_its_matrix_says_and_no_more(string role, string table, bool isUserOwned)
    {
        var (id, service) = Environment.User(role);
        var others = Row(table, isUserOwned ? Environment.Organization.AdministratorId : null);
        var own = Row(table, isUserOwned ? id : null);

        Assert.Multiple(() =>
        {
            Expect(role, $"prvRead{table}", isUserOwned, target => service.Retrieve(target.LogicalName, target.Id, new ColumnSet(true)), own, others);
            Expect(role, $"prvWrite{table}", isUserOwned, target => service.Update(Renamed(target)), own, others);
            Expect(role, $"prvDelete{table}", isUserOwned, target => service.Delete(target.LogicalName, target.Id), own, others);
            Assert.That(
                ImportedRoles.IsAllowed(() => service.Create(Renamed(new EntityReference(table.ToLowerInvariant(), Guid.NewGuid())))),
                Is.EqualTo(ImportedRoles.Level(role, $"prvCreate{table}") is not null),
                $"prvCreate{table}");
        });
    }

    private static void Expect(
        string role, string privilege, bool isUserOwned, Action<EntityReference> act, EntityReference own, EntityReference others)
    {
        var level = ImportedRoles.Level(role, privilege);
        Assert.That(ImportedRoles.IsAllowed(() => act(others)), Is.EqualTo(level == "Global"), $"{privilege}, somebody else's row");
        if (isUserOwned)
            Assert.That(ImportedRoles.IsAllowed(() => act(own)), Is.EqualTo(level is not null), $"{privilege}, own row");
    }

    private static Entity Renamed(EntityReference target) => Complete(new(target.LogicalName, target.Id) { ["icd_name"] = "Another name" });

    private static EntityReference Row(string table, Guid? owner)
    {
        var row = Complete(new Entity(table.ToLowerInvariant()) { ["icd_name"] = "A row" });
        if (owner is { } user)
            row["ownerid"] = new EntityReference("systemuser", user);
        row.Id = Environment.Administrator.Create(row);
        return row.ToEntityReference();
    }

    private static Entity Complete(Entity row)
    {
        if (Needed.TryGetValue(row.LogicalName, out var column))
            row[column] = "5f0375c4c1f0b2001c5f2e1a";
        return row;
    }
}
