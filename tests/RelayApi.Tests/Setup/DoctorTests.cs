using System.Text.Json;
using Ironclad.Emulator;
using Ironclad.Emulator.Control;
using Ironclad.Mapping;
using Ironclad.RelayApi.Tests.Ironclad;
using Ironclad.RelayApi.Tests.Operations;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.Tests.Setup;

/// <summary>Each link, healthy and broken in one way.</summary>
internal sealed class DoctorTests
{
    private RelayBetweenEmulators _between;
    private AdminsMachine _machine;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _between = await RelayBetweenEmulators.StartAsync();
        _between.Scenario.Set(SettingNames.BaseUrl, _between.Scenario.Ironclad.BaseAddress.AbsoluteUri);
        _between.Scenario.Set(SettingNames.CreatorEmail, DefaultCompany.IntegrationUserEmail);
        _between.Scenario.Dataverse.Organization.Checkpoint();
    }

    [SetUp]
    public async Task SetUpAsync()
    {
        _between.Scenario.Dataverse.Organization.Reset();
        await _between.Scenario.Ironclad.Control.Reset();
        await _between.Scenario.Ironclad.Control.RegisterWebhook(_between.Relay.WebhookAddress, "*");
        _machine = new AdminsMachine(_between);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _between.DisposeAsync();

    [Test]
    public async Task Every_link_of_a_relay_that_is_set_up_is_fine()
    {
        var (exit, told) = await _machine.RunAsync("doctor");

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
        await _between.Scenario.ForgetCallsAsync();

        await _machine.RunAsync("doctor");

        Assert.That(await _between.Relay.StoredAsync(), Is.Empty);
        string[] harmless = ["POST /oauth/token", "WhoAmI", "RetrieveUserPrivileges", "RetrieveMultiple"];
        Assert.That((await _between.Scenario.CallsAsync()).Where(call => !call.StartsWith("GET ", StringComparison.Ordinal)).Except(harmless), Is.Empty);
    }

    [Test]
    public async Task A_missing_setting_is_told_with_the_way_to_set_it()
    {
        _machine.Settings["Ironclad:BaseUrl"] = null;

        var (exit, told) = await _machine.RunAsync("doctor");

        Assert.That(exit, Is.EqualTo(1));
        Assert.That(told, Does.Contain("[broken]      Settings: Ironclad:BaseUrl is missing. Set it").And.Contain("[not checked] Everything else"));
    }

    [Test]
    public async Task An_application_user_without_the_role_is_told_what_it_lacks()
    {
        _machine.Roles = [];

        var told = await BrokenAsync();

        Assert.That(told, Does.Contain("[broken]      Privileges: ").And.Contain("prvWriteicd_Agreement (Global)").And.Contain("the role Ironclad Integration"));
    }

    [Test]
    public async Task An_application_user_that_is_an_administrator_is_told_that_it_may_too_much()
    {
        _machine.Roles = ["System Administrator"];

        var (exit, told) = await _machine.RunAsync("doctor");

        Assert.That(exit, Is.Zero, told);
        Assert.That(told, Does.Contain("[look at]     Privileges: The application user may change roles"));
    }

    [Test]
    public async Task A_Dataverse_that_does_not_answer_leaves_what_hangs_on_it_unchecked()
    {
        _machine.Settings["Dataverse:Url"] = "http://127.0.0.1:9";

        var told = await BrokenAsync();

        Assert.That(told, Does.Contain("[broken]      Dataverse sign-in: Dataverse could not be reached")
            .And.Contain("[not checked] Privileges: It could not be looked at without: Dataverse sign-in.")
            .And.Contain("[fine]        Ironclad credential: "));
    }

    [TestCase("1.0.0.0", "[broken]      Solution: The solution is of version 1.0.0.0, older than this relay")]
    [TestCase("99.0.0.0", "[look at]     Solution: The solution is of version 99.0.0.0, newer than this relay")]
    public async Task A_solution_of_another_version_is_told(string version, string expected)
    {
        var admin = _between.Scenario.Admin;
        var solution = admin.RetrieveMultiple(new QueryByAttribute("solution") { Attributes = { "uniquename" }, Values = { "IroncladForDataverse" } }).Entities.Single();
        admin.Update(new Entity("solution", solution.Id) { ["version"] = version });

        Assert.That((await _machine.RunAsync("doctor")).Told, Does.Contain(expected));
    }

    [Test]
    public async Task Plug_in_and_relay_that_mean_different_Ironclads_are_told()
    {
        _between.Scenario.Set(SettingNames.BaseUrl, "https://eu1.ironcladapp.com");

        Assert.That(await BrokenAsync(), Does.Contain("[broken]      Settings in Dataverse: The plug-in launches at eu1.ironcladapp.com"));
    }

    [Test]
    public async Task A_copied_environment_is_told()
    {
        _between.Scenario.Set(SettingNames.ConfirmedOrganization, Guid.NewGuid().ToString());

        Assert.That(await BrokenAsync(), Does.Contain("[broken]      Settings in Dataverse: ICD-4001"));
    }

    [Test]
    public async Task A_refused_secret_is_told_and_never_shown()
    {
        _machine.Settings["Ironclad:ClientSecret"] = "open-sesame";

        var told = await BrokenAsync();

        Assert.That(told, Does.Contain("[broken]      Ironclad credential: ").And.Contain("[not checked] Webhook: "));
        Assert.That(told, Does.Not.Contain("open-sesame").And.Not.Contain(DefaultCompany.IntegrationUserEmail));
    }

    [Test]
    public async Task The_scope_that_makes_Ironclad_refuse_the_token_is_named()
    {
        await _between.Scenario.Ironclad.Control.DisableScopes("public.workflows.cancel");

        Assert.That(await BrokenAsync(), Does.Contain(
            "[broken]      Ironclad credential: Ironclad gives no token, because public.workflows.cancel is not enabled for the client."));
    }

    [Test]
    public async Task Scopes_that_only_setting_up_needs_are_no_fault()
    {
        await _between.Scenario.Ironclad.Control.DisableScopes("public.webhooks.createWebhooks", "public.workflows.readSchemas");

        var (exit, told) = await _machine.RunAsync("doctor");

        Assert.That(exit, Is.EqualTo(3), told);
        Assert.That(told, Does.Contain("[look at]     Ironclad scopes: The client lacks public.webhooks.createWebhooks, public.workflows.readSchemas")
            .And.Contain("[not checked] Templates: icd_IroncladMsaTemplateId (MSA): Ironclad does not let the client read"));
    }

    [Test]
    public async Task A_legacy_token_works_and_is_told_to_be_deprecated()
    {
        foreach (var setting in new[] { "Ironclad:ClientId", "Ironclad:ClientSecret", "Ironclad:UserEmail" })
            _machine.Settings[setting] = null;
        _machine.Settings["Ironclad:ApiToken"] = DefaultCompany.ApiToken;

        var (exit, told) = await _machine.RunAsync("doctor");

        Assert.That(exit, Is.Zero, told);
        Assert.That(told, Does.Contain("[look at]     Ironclad credential: The legacy access token works. Ironclad has deprecated it"));
    }

    [Test]
    public async Task A_template_that_was_republished_is_told()
    {
        await _between.Scenario.Ironclad.Control.RepublishTemplate(DefaultCompany.MsaTemplateId);

        Assert.That(await BrokenAsync(), Does.Contain($"Templates: icd_IroncladMsaTemplateId (MSA): Ironclad has no template {DefaultCompany.MsaTemplateId}."));
    }

    [Test]
    public async Task A_mapping_that_does_not_fit_the_template_is_told_attribute_by_attribute()
    {
        _between.Scenario.Set(SettingNames.NdaTemplateId, DefaultCompany.NdaTemplateId);

        var told = await BrokenAsync();

        Assert.That(told, Does.Contain("icd_IroncladNdaTemplateId (NDA): the mapping sends counterpartySignerName (Counterparty Signer Name), which the template does not have.")
            .And.Contain($"the template always asks for {DefaultCompany.NdaSignerEmailAttribute} (Counterparty Signer Email), and the mapping does not send it."));
    }

    [Test]
    public async Task A_relay_that_is_not_registered_is_told_the_command()
    {
        await _between.Scenario.Ironclad.Control.Reset();

        Assert.That(await BrokenAsync(), Does.Contain("[broken]      Webhook: Ironclad has no webhook for this relay").And.Contain("webhook register --url"));
    }

    [TestCase(404, "answers 404 to an unsigned delivery, where a relay answers 401")]
    [TestCase(410, "answers 410, for which Ironclad disables the webhook at once")]
    public async Task Something_else_at_the_public_address_is_told(int status, string expected)
    {
        await using var other = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        await _between.Scenario.Ironclad.Control.Reset();
        await _between.Scenario.Ironclad.Control.RegisterWebhook(new Uri(other.Address, "/webhooks/ironclad"), "*");

        Assert.That(await BrokenAsync(), Does.Contain(expected));
    }

    [Test]
    public async Task A_key_that_is_none_is_told()
    {
        await _between.Scenario.Ironclad.Control.AddFault(new Fault { Route = "GET /webhooks/verification-key", Kind = FaultKind.Html, Status = 200 });

        Assert.That(await BrokenAsync(), Does.Contain("[broken]      Signature key: "));
    }

    [Test]
    public async Task A_relay_that_does_not_run_leaves_its_link_unchecked()
    {
        var (exit, told) = await _machine.RunAsync("doctor", "--relay", "http://127.0.0.1:9");

        Assert.That(exit, Is.EqualTo(3), told);
        Assert.That(told, Does.Contain("[not checked] Running relay: No relay answers at http://127.0.0.1:9/. Start it"));
    }

    [Test]
    public async Task An_inbox_that_cannot_be_is_told()
    {
        var file = Path.Combine(Path.GetDirectoryName(_between.InboxPath)!, "file");
        await File.WriteAllTextAsync(file, "");
        _machine.Settings["Inbox:DatabasePath"] = Path.Combine(file, "inbox.db");

        Assert.That(await BrokenAsync(), Does.Contain("[broken]      Inbox: The relay cannot own").And.Contain("Inbox__DatabasePath"));
    }

    [Test]
    public async Task A_header_that_deliveries_must_have_does_not_hinder_it()
    {
        _machine.Settings["Webhooks:AuthorizationHeader"] = "Bearer open-sesame";

        var (exit, told) = await _machine.RunAsync("doctor");

        Assert.That(exit, Is.Zero, told);
        Assert.That(told, Does.Contain("[fine]        Signed event: ").And.Not.Contain("open-sesame"));
    }

    [Test]
    public async Task JSON_has_one_finding_in_each_line()
    {
        var (_, told) = await _machine.RunAsync("doctor", "--json");

        var findings = told.Split('|').Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.That(findings.Select(finding => finding.GetProperty("link").GetString()), Does.Contain("Templates"));
        Assert.That(findings.Select(finding => finding.GetProperty("state").GetString()), Does.Contain("fine"));
    }

    private async Task<string> BrokenAsync()
    {
        var (exit, told) = await _machine.RunAsync("doctor");
        Assert.That(exit, Is.EqualTo(1), told);
        return told;
    }
}
