using System.Text.Json;
using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.Tests.Setup;

/// <summary>Every link healthy, and those to Dataverse and on this machine each broken in one way.</summary>
internal sealed class DoctorTests : DoctorTest
{
    [Test]
    public async Task Every_link_of_a_relay_that_is_set_up_is_fine()
    {
        var (exit, told) = await Machine.RunAsync("doctor");

        Assert.That(exit, Is.Zero, told);
        string[] links =
        [
            "Settings", "Inbox", "Dataverse sign-in", "Privileges", "Solution", "Settings in Dataverse", "Ironclad credential", "Ironclad scopes", "Templates",
            "Signature key", "Signed event", "Webhook",
        ];
        Assert.That(links, Has.All.Matches<string>(link => told.Contains($"[fine]        {link}: ", StringComparison.Ordinal)), told);
        Assert.That(told, Does.Contain("[look at]     Running relay: ").And.Contain("Handling is paused"));
        Assert.That(told, Does.EndWith("0 broken, 0 not checked."));
    }

    [Test]
    public async Task It_neither_writes_nor_stores_anything()
    {
        await Between.Scenario.ForgetCallsAsync();

        await Machine.RunAsync("doctor");

        Assert.That(await Between.Relay.StoredAsync(), Is.Empty);
        string[] harmless = ["POST /oauth/token", "WhoAmI", "RetrieveUserPrivileges", "RetrieveMultiple"];
        Assert.That((await Between.Scenario.CallsAsync()).Where(call => !call.StartsWith("GET ", StringComparison.Ordinal)).Except(harmless), Is.Empty);
    }

    [Test]
    public async Task A_missing_setting_is_told_with_the_way_to_set_it()
    {
        Machine.Settings["Ironclad:BaseUrl"] = null;

        var (exit, told) = await Machine.RunAsync("doctor");

        Assert.That(exit, Is.EqualTo(1));
        Assert.That(told, Does.Contain("[broken]      Settings: Ironclad:BaseUrl is missing. Set it").And.Contain("[not checked] Everything else"));
    }

    [Test]
    public async Task An_application_user_without_the_role_is_told_what_it_lacks()
    {
        Machine.Roles = [];

        var told = await BrokenAsync();

        Assert.That(told, Does.Contain("[broken]      Privileges: ").And.Contain("prvWriteicd_Agreement (Global)").And.Contain("the role Ironclad Integration"));
    }

    [Test]
    public async Task An_application_user_that_is_an_administrator_is_told_that_it_may_too_much()
    {
        Machine.Roles = ["System Administrator"];

        var (exit, told) = await Machine.RunAsync("doctor");

        Assert.That(exit, Is.Zero, told);
        Assert.That(told, Does.Contain("[look at]     Privileges: The application user may change roles"));
    }

    [Test]
    public async Task A_Dataverse_that_does_not_answer_leaves_what_hangs_on_it_unchecked()
    {
        Machine.Settings["Dataverse:Url"] = "http://127.0.0.1:9";

        var told = await BrokenAsync();

        Assert.That(told, Does.Contain("[broken]      Dataverse sign-in: Dataverse could not be reached")
            .And.Contain("[not checked] Privileges: It could not be looked at without: Dataverse sign-in.")
            .And.Contain("[fine]        Ironclad credential: "));
    }

    [TestCase("1.0.0.0", "[broken]      Solution: The solution is of version 1.0.0.0, older than this relay")]
    [TestCase("99.0.0.0", "[look at]     Solution: The solution is of version 99.0.0.0, newer than this relay")]
    public async Task A_solution_of_another_version_is_told(string version, string expected)
    {
        var admin = Between.Scenario.Admin;
        var solution = admin.RetrieveMultiple(new QueryByAttribute("solution") { Attributes = { "uniquename" }, Values = { "IroncladForDataverse" } }).Entities.Single();
        admin.Update(new Entity("solution", solution.Id) { ["version"] = version });

        Assert.That((await Machine.RunAsync("doctor")).Told, Does.Contain(expected));
    }

    [Test]
    public async Task Plug_in_and_relay_that_mean_different_Ironclads_are_told()
    {
        Between.Scenario.Set(SettingNames.BaseUrl, "https://eu1.ironcladapp.com");

        Assert.That(await BrokenAsync(), Does.Contain("[broken]      Settings in Dataverse: The plug-in launches at eu1.ironcladapp.com"));
    }

    [Test]
    public async Task A_copied_environment_is_told()
    {
        Between.Scenario.Set(SettingNames.ConfirmedOrganization, Guid.NewGuid().ToString());

        Assert.That(await BrokenAsync(), Does.Contain("[broken]      Settings in Dataverse: ICD-4001"));
    }

    [Test]
    public async Task A_relay_that_does_not_run_leaves_its_link_unchecked()
    {
        var (exit, told) = await Machine.RunAsync("doctor", "--relay", "http://127.0.0.1:9");

        Assert.That(exit, Is.EqualTo(3), told);
        Assert.That(told, Does.Contain("[not checked] Running relay: No relay answers at http://127.0.0.1:9/. Start it"));
    }

    [Test]
    public async Task A_further_pair_is_looked_at_by_its_name_and_by_nothing_else()
    {
        foreach (var setting in new[] { "Ironclad:BaseUrl", "Ironclad:ClientId", "Ironclad:ClientSecret", "Ironclad:UserEmail", "Dataverse:Url" })
            Machine.Settings[$"Pairs:sandbox:{setting}"] = Machine.Settings[setting];
        Machine.Settings["Ironclad:BaseUrl"] = "http://127.0.0.1:9";

        var (exit, told) = await Machine.RunAsync("doctor", "--pair", "sandbox", "--relay", "http://127.0.0.1:9");

        Assert.That(exit, Is.EqualTo(3), told);
        Assert.That(told, Does.Contain("[fine]        Ironclad credential: ").And.Contain("No relay answers at http://127.0.0.1:9/sandbox/."));
        Assert.That(await BrokenAsync(), Does.Contain("[fine]        Settings: ").And.Contain("[broken]      Ironclad credential: Ironclad could not be reached"));
    }

    [Test]
    public async Task An_inbox_that_is_not_there_yet_is_not_made()
    {
        var folder = Path.Combine(Path.GetDirectoryName(Between.InboxPath)!, "later");
        Machine.Settings["Inbox:DatabasePath"] = Path.Combine(folder, "inbox.db");

        Assert.That((await Machine.RunAsync("doctor")).Told, Does.Contain($"[fine]        Inbox: The relay can own {folder}"));
        Assert.That(Directory.Exists(folder), Is.False);
    }

    [Test]
    public async Task An_inbox_that_cannot_be_is_told()
    {
        var file = Path.Combine(Path.GetDirectoryName(Between.InboxPath)!, "file");
        await File.WriteAllTextAsync(file, "");
        Machine.Settings["Inbox:DatabasePath"] = Path.Combine(file, "inbox.db");

        Assert.That(await BrokenAsync(), Does.Contain("[broken]      Inbox: The relay cannot own").And.Contain("Inbox__DatabasePath"));
    }

    [Test]
    public async Task A_PostgreSQL_inbox_is_looked_at()
    {
        SharedPostgres.IgnoreWhereMissing();
        Machine.Settings["Inbox:Store"] = "Postgres";
        Machine.Settings["Inbox:ConnectionString"] = await SharedPostgres.CreateDatabaseAsync();

        Assert.That((await Machine.RunAsync("doctor")).Told, Does.Contain("[fine]        Inbox: PostgreSQL ").And.Contain("answers with the database."));

        Machine.Settings["Inbox:ConnectionString"] += ";Database=nowhere";
        Assert.That(await BrokenAsync(), Does.Contain("[broken]      Inbox: PostgreSQL does not let the relay in (SQLSTATE 3D000)."));
    }

    [Test]
    public async Task A_header_that_deliveries_must_have_does_not_hinder_it()
    {
        Machine.Settings["Webhooks:AuthorizationHeader"] = "Bearer open-sesame";

        var (exit, told) = await Machine.RunAsync("doctor");

        Assert.That(exit, Is.Zero, told);
        Assert.That(told, Does.Contain("[fine]        Signed event: ").And.Not.Contain("open-sesame"));
    }

    [Test]
    public async Task JSON_has_one_finding_in_each_line()
    {
        var (_, told) = await Machine.RunAsync("doctor", "--json");

        var findings = told.Split('|').Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.That(findings.Select(finding => finding.GetProperty("link").GetString()), Does.Contain("Templates"));
        Assert.That(findings.Select(finding => finding.GetProperty("state").GetString()), Does.Contain("fine"));
    }
}
