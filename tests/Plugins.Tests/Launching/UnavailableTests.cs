using Ironclad.Emulator.Control;
using Ironclad.Mapping;
using Ironclad.Plugins.Tests.Backends;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Launching;

/// <summary>Whatever keeps Ironclad from answering, the seller's work is saved and says what happens next.</summary>
[TestFixtureSource(typeof(AllBackends), nameof(AllBackends.Fixtures))]
internal sealed class UnavailableTests(Func<IBackend> backend)
{
    private const string Launch = "POST /workflows";
    private const string RelayLooksFirst = "The relay looks for it in Ironclad";
    private const string AdministratorMust = "An administrator must";

    [TestCase(429, "ICD-1014", """{"code":"TOO_MANY_REQUESTS"}""", RelayLooksFirst)]
    [TestCase(429, "ICD-1014", "slow down", RelayLooksFirst)]
    [TestCase(408, "ICD-1014", "", RelayLooksFirst)]
    [TestCase(500, "ICD-1014", """{"code":"SERVER_ERROR"}""", RelayLooksFirst)]
    [TestCase(502, "ICD-1014", "<html>Bad Gateway</html>", RelayLooksFirst)]
    [TestCase(503, "ICD-1014", "", RelayLooksFirst)]
    [TestCase(200, "ICD-1015", "<html>Welcome</html>", RelayLooksFirst)]
    [TestCase(200, "ICD-1015", """{"id":"6a6b3fe5""", RelayLooksFirst)]
    [TestCase(200, "ICD-1015", """{"title":"MSA"}""", RelayLooksFirst)]
    [TestCase(400, "ICD-1015", "<html>Bad Request</html>", RelayLooksFirst)]
    [TestCase(401, "ICD-1016", """{"code":"UNAUTHORIZED","message":"invalid authentication token"}""", AdministratorMust)]
    [TestCase(403, "ICD-1016", """{"code":"FORBIDDEN","message":"access forbidden"}""", AdministratorMust)]
    [TestCase(404, "ICD-1017", "<html>Not Found</html>", AdministratorMust)]
    public async Task An_answer_that_launches_nothing_leaves_the_agreement_pending(int status, string code, string body, string whoActs)
    {
        await using var scenario = await Scenario.StartAsync(backend);
        await scenario.Ironclad.Control.AddFault(new() { Route = Launch, Kind = FaultKind.Status, Status = status, Body = body });

        var row = Pending(scenario);

        Assert.That(row[AgreementTable.ErrorCode], Is.EqualTo(code));
        Assert.That(
            row[AgreementTable.LaunchError],
            Does.StartWith($"{code}: ").And.Contain($"HTTP {status}").And.Contain(whoActs).And.Contain("not create the Agreement again"));
    }

    [Test]
    public async Task A_redirect_is_not_followed()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Backend.SetSecureConfiguration(Scenario.LegacyToken);
        await using var ironclad = await ScriptedIronclad.StartAsync();
        scenario.Set(SettingNames.BaseUrl, ironclad.BaseAddress.ToString());
        ironclad.Answers(307, "", ("Location", new Uri(scenario.Ironclad.BaseAddress, "public/api/v1/workflows").ToString()));

        Assert.That(Pending(scenario)[AgreementTable.LaunchError], Does.Contain("HTTP 307"));
        Assert.That(await scenario.Ironclad.Control.Calls(), Is.Empty);
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task A_connection_that_breaks_leaves_it_open_whether_there_is_a_workflow(bool afterTheLaunch, int workflows)
    {
        await using var scenario = await Scenario.StartAsync(backend);
        await scenario.Ironclad.Control.AddFault(new() { Route = Launch, Kind = FaultKind.Reset, AfterEffect = afterTheLaunch });

        Assert.That(
            Pending(scenario)[AgreementTable.LaunchError],
            Does.Contain(RelayLooksFirst));
        Assert.That(
            await scenario.Ironclad.Control.Workflows(),
            Has.Count.EqualTo(workflows), "The launch may have happened and must not be repeated.");
    }

    [Test]
    public async Task An_answer_that_was_cut_off_leaves_a_workflow_to_be_found()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        await scenario.Ironclad.Control.AddFault(new() { Route = Launch, Kind = FaultKind.Truncated });

        Assert.That(Pending(scenario)[AgreementTable.LaunchError], Does.Contain("HTTP 200").And.Contain(RelayLooksFirst));
        Assert.That(await scenario.Ironclad.Control.Workflows(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Another_success_status_is_a_success()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        await scenario.Ironclad.Control.AddFault(new() { Route = Launch, Kind = FaultKind.OtherStatus, Status = 201 });

        Assert.That(scenario.Row(scenario.Create())[AgreementTable.WorkflowStatus], Is.EqualTo("Review"));
    }

    [Test]
    public async Task Nobody_listening_leaves_the_agreement_pending()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        await scenario.Ironclad.DisposeAsync();

        Assert.That(Pending(scenario)[AgreementTable.LaunchError], Does.StartWith("ICD-1013: The connection to Ironclad failed, "));
    }

    [TestCase(SettingNames.BaseUrl, "http://ironclad.example.test", "ICD-4012")]
    [TestCase(SettingNames.BaseUrl, "ironcladapp.com", "ICD-4012")]
    [TestCase(SettingNames.MsaTemplateId, "Master Services Agreement", "ICD-4014")]
    [TestCase(SettingNames.AttributeIds, "counterpartySignerName=role1", "ICD-4013")]
    [TestCase(SettingNames.CreatorEmail, null, "ICD-4011")]
    public async Task A_setting_that_cannot_be_right_is_named_and_Ironclad_not_called(string setting, string? value, string code)
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Set(setting, value);

        Assert.That(
            Pending(scenario)[AgreementTable.LaunchError],
            Does.StartWith($"{code}: ").And.Contain(setting).And.Contain(AdministratorMust).And.Contain("not create the Agreement again"));
        Assert.That(await scenario.Ironclad.Control.Calls(), Is.Empty);
    }

    [TestCase(null)]
    [TestCase("""{"clientId":"4f9d2c1e-7a53-4b0e-9c86-1d2e3f405162"}""")]
    public async Task Without_a_credential_the_agreement_waits_for_the_administrator(string? secureConfiguration)
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Backend.SetSecureConfiguration(secureConfiguration);

        Assert.That(
            Pending(scenario)[AgreementTable.LaunchError],
            Does.StartWith("ICD-4015: ").And.Contain("no usable credential").And.Contain("icd_IroncladCredential").And.Contain(AdministratorMust));
    }

    [Test]
    public async Task A_credential_that_Ironclad_does_not_know_waits_for_the_administrator()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Backend.SetSecureConfiguration("another-token");

        Assert.That(
            Pending(scenario)[AgreementTable.LaunchError],
            Does.Contain("refused the plug-in's credential (HTTP 401, UNAUTHORIZED)").And.Not.Contain("another-token"));
    }

    [Test]
    public async Task A_client_with_a_wrong_secret_waits_for_the_administrator()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Backend.SetSecureConfiguration(Scenario.OAuthClient.Replace("emulator-client-secret", "wrong-secret", StringComparison.Ordinal));

        Assert.That(
            Pending(scenario)[AgreementTable.LaunchError],
            Does.Contain("HTTP 403, unauthorized_client").And.Contain(AdministratorMust).And.Not.Contain("wrong-secret"));
    }

    [Test]
    public async Task A_user_that_Ironclad_does_not_know_waits_for_the_administrator()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Set(SettingNames.CreatorEmail, "nobody@acme.test");

        Assert.That(
            Pending(scenario)[AgreementTable.LaunchError],
            Does.Contain("HTTP 403, FORBIDDEN").And.Contain(SettingNames.CreatorEmail));
    }

    private static Entity Pending(Scenario scenario)
    {
        var created = scenario.Create();
        Assert.That(created.Error, Is.Null);
        var row = scenario.Row(created);
        Assert.That(row[AgreementTable.WorkflowStatus], Is.EqualTo("Launch pending"));
        Assert.That(row.Contains(AgreementTable.WorkflowUrl), Is.False);
        return row;
    }
}
