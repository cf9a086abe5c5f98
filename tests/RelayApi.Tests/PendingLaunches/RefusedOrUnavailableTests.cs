using Ironclad.Mapping;
using DataverseFault = Dataverse.Emulator.Trouble.FaultKind;

namespace Ironclad.RelayApi.Tests.PendingLaunches;

/// <summary>What keeps a launch from happening, and what the Agreement says then.</summary>
internal sealed class RefusedOrUnavailableTests
{
    private const string Launch = "POST /workflows";

    [Test]
    public async Task A_refused_launch_stands_on_the_Agreement_in_the_plugins_words()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var id = scenario.Waiting((AgreementTable.SignerEmail, null), (AgreementTable.SignerName, null));

        var report = await scenario.RunAsync();

        Assert.That(scenario.Status(id), Is.EqualTo("Launch refused"));
        Assert.That(scenario.Error(id), Does.StartWith("ICD-1001: Ironclad did not launch the contract of this Agreement:\n- Counterparty Signer Name "
            + "(Ironclad attribute counterpartySignerName) is missing. Fill in Counterparty Signer Name on the Agreement.\n- Counterparty "
            + "Signer Email (Ironclad attribute counterpartySignerEmail) is missing."));
        Assert.That(report.Summary, Does.Contain("1 refused").And.EndWith("None waits."));
    }

    [Test]
    public async Task A_missing_account_is_asked_for_where_it_is_chosen()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var id = scenario.Waiting((AgreementTable.Opportunity, null));

        await scenario.RunAsync();

        Assert.That(scenario.Error(id), Does.Contain("Choose an Opportunity on the Agreement."));
    }

    [Test]
    public async Task A_refused_one_does_not_hold_up_the_others()
    {
        await using var scenario = await PendingScenario.StartAsync();
        scenario.Waiting((AgreementTable.SignerEmail, null));
        var next = scenario.Waiting();

        await scenario.RunAsync();

        Assert.That(scenario.WorkflowId(next), Is.Not.Null);
    }

    [Test]
    public async Task A_used_up_limit_ends_the_run_and_the_next_begins_when_Ironclad_says()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var first = scenario.Waiting();
        var second = scenario.Waiting();
        await scenario.Relay.Ironclad.Control.AddFault(new() { Route = Launch, Status = 429, RetryAfterSeconds = 42 });

        var report = await scenario.RunAsync();

        Assert.That(report.RunAgainIn, Is.EqualTo(TimeSpan.FromSeconds(42)));
        Assert.That(report.Details, Has.Count.EqualTo(1));
        Assert.That(scenario.Error(first), Does.StartWith("ICD-5005: Ironclad's limit of requests per minute is used up."));

        scenario.Settle();
        await scenario.RunAsync();
        Assert.That(new[] { first, second }.Select(scenario.WorkflowId), Has.All.Not.Null);
    }

    [Test]
    public async Task A_limit_that_is_used_up_by_looking_costs_no_launch()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var id = scenario.Waiting();
        await scenario.Relay.Ironclad.Control.AddFault(new() { Route = "GET /workflows", Status = 429, RetryAfterSeconds = 7 });

        var report = await scenario.RunAsync();

        Assert.That(report.RunAgainIn, Is.EqualTo(TimeSpan.FromSeconds(7)));
        Assert.That(scenario.WorkflowId(id), Is.Null);
        Assert.That(await scenario.WorkflowsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_run_ends_when_Ironclad_is_still_down_and_the_next_takes_those_it_did_not_try()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var ids = Enumerable.Range(0, 5).Select(_ => scenario.Waits()).ToList();
        scenario.Settle();
        await scenario.Relay.Ironclad.Control.AddFault(new() { Route = Launch, Status = 503, Next = 3 });

        var report = await scenario.RunAsync();
        Assert.That(report.Summary, Does.Contain("3 failed"));
        Assert.That(report.HumanNeeded, Is.Null);

        await scenario.RunAsync();
        Assert.That(ids.Count(id => scenario.WorkflowId(id) is not null), Is.EqualTo(2));
    }

    [TestCase(408, "ICD-5006")]
    [TestCase(503, "ICD-5006")]
    [TestCase(404, "ICD-5007")]
    public async Task An_answer_that_launches_nothing_stands_on_the_Agreement_with_its_code(int status, string code)
    {
        await using var scenario = await PendingScenario.StartAsync();
        var id = scenario.Waiting();
        await scenario.Relay.Ironclad.Control.AddFault(new() { Route = Launch, Status = status });

        await scenario.RunAsync();

        Assert.That(scenario.Error(id), Does.StartWith($"{code}: ").And.Contain($"HTTP {status}").And.Contain("not create the Agreement again"));
        Assert.That(scenario.Row(id)[AgreementTable.ErrorCode], Is.EqualTo(code));
    }

    [TestCase(1031, "ICD-5006: Ironclad ist überlastet oder gestört (HTTP 503).")]
    [TestCase(1040, "ICD-5006: Ironclad is busy or out of order (HTTP 503).")]
    public async Task The_Agreement_is_written_to_in_the_base_language_of_the_organization(int languageCode, string text)
    {
        await using var scenario = await PendingScenario.StartAsync();
        scenario.Relay.SpeakTo(languageCode);
        var id = scenario.Waiting();
        await scenario.Relay.Ironclad.Control.AddFault(new() { Route = Launch, Status = 503 });

        var report = await scenario.RunAsync();

        Assert.That(scenario.Error(id), Does.StartWith(text));
        Assert.That(report.Details.Single(), Does.Contain("Ironclad is busy"), "Operators read English.");
    }

    [TestCase(401, "UNAUTHORIZED")]
    [TestCase(403, "FORBIDDEN")]
    public async Task A_refused_credential_ends_the_run_and_calls_for_an_administrator(int status, string code)
    {
        await using var scenario = await PendingScenario.StartAsync();
        var id = scenario.Waiting();
        scenario.Waiting();
        await scenario.Relay.Ironclad.Control.AddFault(new() { Route = Launch, Status = status, Code = code });

        var report = await scenario.RunAsync();

        Assert.That(report.HumanNeeded, Does.Contain($"HTTP {status}, {code}").And.Contain(SettingNames.CreatorEmail));
        Assert.That(report.Details, Has.Count.EqualTo(1));
        Assert.That(scenario.Error(id), Does.StartWith("ICD-5004: ").And.Contain("An administrator must check the relay's Ironclad credential"));
        Assert.That(scenario.Status(id), Is.EqualTo("Launch pending"));
    }

    [Test]
    public async Task Without_a_creator_nothing_is_launched_and_the_setting_is_named()
    {
        await using var scenario = await PendingScenario.StartAsync();
        scenario.Waiting();
        scenario.Relay.Set(SettingNames.CreatorEmail, " ");

        var report = await scenario.RunAsync();

        Assert.That(report.HumanNeeded, Does.Contain(SettingNames.CreatorEmail));
        Assert.That(report.Summary, Does.Contain("1 wait"));
        Assert.That(await scenario.WorkflowsAsync(), Is.Empty);
    }

    [TestCase(DataverseFault.TooManyRequests, "Update")]
    [TestCase(DataverseFault.Unavailable, "Update")]
    [TestCase(DataverseFault.PrivilegeDenied, "Update")]
    public async Task A_claim_that_Dataverse_refuses_launches_nothing(DataverseFault fault, string message)
    {
        await using var scenario = await PendingScenario.StartAsync();
        scenario.Waiting();
        scenario.Relay.Dataverse.Organization.Faults.Add(new(fault) { Message = message, RetryAfter = TimeSpan.FromMinutes(1) });

        var report = await scenario.RunAsync();

        Assert.That(await scenario.WorkflowsAsync(), Is.Empty);
        Assert.That(report.Summary, Does.Contain("1 failed"));
        Assert.That(report.RunAgainIn, Is.EqualTo(fault == DataverseFault.TooManyRequests ? TimeSpan.FromMinutes(1) : null));
    }
}
