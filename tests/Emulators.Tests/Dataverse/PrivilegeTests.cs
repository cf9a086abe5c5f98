using Dataverse.Emulator;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Emulators.Tests.Dataverse;

/// <summary>Roles decide what a user may do, and how far.</summary>
public sealed class PrivilegeTests
{
    [Test]
    public void A_user_without_the_privilege_is_told_which_one_is_missing()
    {
        var service = As(out _);

        var fault = Faults.Of(() => service.Create(new Entity("new_thing")));

        Assert.Multiple(() =>
        {
            Assert.That(fault.ErrorCode, Is.EqualTo(Faults.Code(0x80040220)));
            Assert.That(fault.Message, Does.Contain("prvCreatenew_Thing"));
        });
    }

    [Test]
    public void A_basic_privilege_reaches_the_users_own_rows_only()
    {
        var service = As(out var organization, ("prvCreatenew_Thing", "Basic"), ("prvReadnew_Thing", "Basic"));
        var own = service.Create(new Entity("new_thing") { ["new_name"] = "Mine" });
        var other = organization.AsAdministrator().Create(new Entity("new_thing") { ["new_name"] = "Not mine" });

        Assert.Multiple(() =>
        {
            Assert.That(service.RetrieveMultiple(new QueryExpression("new_thing")).Entities.Select(row => row.Id), Is.EqualTo(new[] { own }));
            Assert.That(Faults.Of(() => service.Retrieve("new_thing", other, new ColumnSet())).Message, Does.Contain("AccessCheckEx"));
        });
    }

    [Test]
    public void A_global_privilege_reaches_every_row()
    {
        var service = As(out var organization, ("prvReadnew_Thing", "Global"));
        organization.AsAdministrator().Create(new Entity("new_thing"));

        Assert.That(service.RetrieveMultiple(new QueryExpression("new_thing")).Entities, Has.Count.EqualTo(1));
    }

    [Test]
    public void Setting_a_lookup_takes_append_here_and_append_to_there()
    {
        var service = As(out var organization, ("prvCreatenew_Thing", "Basic"));
        var account = organization.AsAdministrator().Create(new Entity("account") { ["name"] = "Contoso" });

        var fault = Faults.Of(() => service.Create(new Entity("new_thing") { ["new_accountid"] = new EntityReference("account", account) }));

        Assert.That(fault.Message, Does.Contain("prvAppendnew_Thing"));
    }

    [Test]
    public void A_note_on_a_row_takes_append_to_on_its_table()
    {
        var service = As(out var organization, ("prvCreatenew_Thing", "Basic"), ("prvReadnew_Thing", "Global"));
        var thing = organization.AsAdministrator().Create(new Entity("new_thing"));

        var fault = Faults.Of(() => service.Create(new Entity("annotation") { ["objectid"] = new EntityReference("new_thing", thing), ["subject"] = "Hello" }));

        Assert.That(fault.Message, Does.Contain("prvAppendTonew_Thing"));
    }

    [Test]
    public void A_plugin_that_acts_for_the_user_has_the_users_privileges()
    {
        var organization = Organizations.With(new SolutionZip().Step<PlugIns.Recurse>().Role("Thing User", ("prvCreatenew_Thing", "Basic")));
        var user = organization.AddUser("Kim Sales", "Thing User");
        organization.Calls.Clear();

        Faults.Of(() => organization.ServiceFor(user).Create(new Entity("new_thing")));

        Assert.That(organization.Calls.Select(call => call.UserId), Is.All.EqualTo(user));
    }

    [Test]
    public void A_role_taken_away_no_longer_helps()
    {
        var service = As(out var organization, ("prvReadnew_Thing", "Global"));
        var administrator = organization.AsAdministrator();
        var role = administrator.RetrieveMultiple(new QueryByAttribute("role") { Attributes = { "name" }, Values = { "Thing User" } }).Entities.Single().ToEntityReference();
        var kim = administrator.RetrieveMultiple(new QueryByAttribute("systemuser") { Attributes = { "fullname" }, Values = { "Kim Sales" } }).Entities.Single().Id;

        administrator.Disassociate("systemuser", kim, new Relationship("systemuserroles_association"), [role]);

        Assert.That(Faults.Of(() => service.RetrieveMultiple(new QueryExpression("new_thing"))).ErrorCode, Is.EqualTo(Faults.Code(0x80040220)));
    }

    private static IOrganizationService As(out Organization organization, params (string, string)[] privileges)
    {
        organization = Organizations.With(new SolutionZip().Role("Thing User", privileges));
        return organization.ServiceFor(organization.AddUser("Kim Sales", "Thing User"));
    }
}
