using System.ServiceModel;
using Ironclad.Emulator.Control;
using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Commands;

internal sealed class LaunchAgreementTests
{
    private const string Launch = "POST /workflows";
    private const string List = "GET /workflows";

    [Test]
    public async Task A_refused_agreement_is_launched_once_what_was_missing_is_filled_in()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Refused();
        scenario.Change(agreement, AgreementTable.SignerEmail, "maria@contoso.test");

        Assert.That(scenario.Launch(agreement), Is.EqualTo(new Answer("Launched", "The contract was launched in Ironclad.", "")));

        var row = scenario.Row(agreement);
        var workflow = await scenario.World.Workflow();
        Assert.That(row[AgreementTable.WorkflowId], Is.EqualTo(workflow.Id));
        Assert.That(row[AgreementTable.WorkflowStatus], Is.EqualTo("Review"));
        Assert.That(row[AgreementTable.WorkflowStep], Is.EqualTo("Review"));
        Assert.That(row[AgreementTable.Turn], Is.EqualTo("Approvers"));
        Assert.That(row.Contains(AgreementTable.LaunchError), Is.False, "The error is gone.");
        Assert.That(row.Contains(AgreementTable.ErrorCode), Is.False);
    }

    [Test]
    public async Task What_is_still_missing_is_said_and_stands_on_the_agreement()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Refused();
        scenario.Change(agreement, AgreementTable.SignerName, null);

        var answer = scenario.Launch(agreement);

        Assert.That(answer.Outcome, Is.EqualTo("Refused"));
        Assert.That(answer.Code, Is.EqualTo("ICD-1001"));
        Assert.That(answer.Message, Does.Contain("- Counterparty Signer Email").And.Contain("- Counterparty Signer Name"));
        Assert.That(scenario.Row(agreement)[AgreementTable.WorkflowStatus], Is.EqualTo("Launch refused"));
        Assert.That(scenario.Row(agreement)[AgreementTable.LaunchError], Is.EqualTo(answer.Message));
        Assert.That(scenario.Row(agreement)[AgreementTable.ErrorCode], Is.EqualTo("ICD-1001"));
    }

    [Test]
    public async Task An_agreement_that_has_its_workflow_is_left_alone()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Launched();
        await scenario.Ironclad.ClearCalls();

        var answer = scenario.Launch(agreement);

        Assert.That((answer.Outcome, answer.Code), Is.EqualTo(("AlreadyLaunched", "ICD-3001")));
        Assert.That(await scenario.Calls(), Is.Empty);
    }

    [Test]
    public async Task A_launch_whose_answer_was_lost_is_looked_for_not_repeated()
    {
        await using var scenario = await CommandScenario.StartAsync();
        await scenario.Ironclad.AddFault(new() { Route = Launch, Kind = FaultKind.Reset, AfterEffect = true, Next = 1 });
        var agreement = scenario.Launched();

        var tooSoon = scenario.Launch(agreement);
        Assert.That((tooSoon.Outcome, tooSoon.Code), Is.EqualTo(("Pending", "ICD-3004")));
        scenario.Clock.Advance(TimeSpan.FromMinutes(6));
        var answer = scenario.Launch(agreement);

        Assert.That((answer.Outcome, answer.Code), Is.EqualTo(("Linked", "")));
        Assert.That(await scenario.Ironclad.Workflows(), Has.Count.EqualTo(1));
        Assert.That(scenario.Row(agreement)[AgreementTable.WorkflowId], Is.EqualTo((await scenario.World.Workflow()).Id));
    }

    [Test]
    public async Task An_agreement_that_the_relay_is_launching_is_left_to_it()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Refused();
        scenario.Change(agreement, AgreementTable.WorkflowStatus, "Launch pending");
        scenario.Change(agreement, AgreementTable.ErrorCode, null);
        await scenario.Ironclad.ClearCalls();

        Assert.That(scenario.Launch(agreement).Code, Is.EqualTo("ICD-3004"));
        Assert.That(await scenario.Calls(), Is.Empty);
    }

    [Test]
    public async Task A_workflow_that_was_cancelled_in_Ironclad_is_linked_not_replaced()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Launched();
        await scenario.Ironclad.Cancel((await scenario.World.Workflow()).Id);
        scenario.Change(agreement, AgreementTable.WorkflowId, null);
        scenario.Change(agreement, AgreementTable.WorkflowUrl, null);

        Assert.That(scenario.Launch(agreement).Outcome, Is.EqualTo("Linked"));
        Assert.That(scenario.Row(agreement)[AgreementTable.WorkflowStatus], Is.EqualTo("Cancelled"));
        Assert.That(await scenario.Ironclad.Workflows(), Has.Count.EqualTo(1));
    }

    [TestCase(503, "ICD-1018")]
    [TestCase(200, "ICD-1018", "<html>Welcome</html>")]
    [TestCase(403, "ICD-1016")]
    public async Task Nothing_is_launched_when_Ironclad_does_not_say_whether_it_has_the_contract(int status, string code, string? body = null)
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Refused();
        await scenario.Ironclad.ClearCalls();
        await scenario.Ironclad.AddFault(new() { Route = List, Kind = FaultKind.Status, Status = status, Body = body });

        var answer = scenario.Launch(agreement);

        Assert.That((answer.Outcome, answer.Code), Is.EqualTo(("Pending", code)));
        Assert.That(await scenario.Calls(), Does.Not.Contain(Launch));
        Assert.That(scenario.Row(agreement)[AgreementTable.WorkflowStatus], Is.EqualTo("Launch pending"), "The relay launches it.");
    }

    [Test]
    public async Task A_cause_that_launched_nothing_can_be_tried_again_at_once()
    {
        await using var scenario = await CommandScenario.StartAsync();
        scenario.SetCredential(null);
        var agreement = scenario.Launched();
        Assert.That(scenario.Row(agreement)[AgreementTable.ErrorCode], Is.EqualTo("ICD-4015"));

        scenario.SetCredential(Launching.Scenario.LegacyToken);

        Assert.That(scenario.Launch(agreement).Outcome, Is.EqualTo("Launched"));
    }

    [Test]
    public async Task A_type_without_a_template_is_named()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.World.Create(scenario.World.Agreement().With(AgreementTable.Type, new OptionSetValue(3))).AgreementId;

        var answer = scenario.Launch(agreement);

        Assert.That((answer.Outcome, answer.Code), Is.EqualTo(("NotConfigured", "ICD-3003")));
        Assert.That(answer.Message, Does.Contain("SOW"));
    }

    [Test]
    public async Task An_agreement_without_a_type_asks_for_one()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.World.Create(scenario.World.Agreement().With(AgreementTable.Type, null)).AgreementId;

        Assert.That(scenario.Launch(agreement).Code, Is.EqualTo("ICD-3002"));
    }

    [Test]
    public async Task Who_may_not_change_the_agreement_may_not_launch_it()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Refused();
        await scenario.Ironclad.ClearCalls();

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() => scenario.Launch(agreement, scenario.AddUser("Olga Other")))!;

        Assert.That(refusal.Detail.Message, Does.StartWith("ICD-3009: You may not change this Agreement."));
        Assert.That(await scenario.Calls(), Is.Empty);
    }

    [Test]
    public async Task An_agreement_that_is_gone_is_named()
    {
        await using var scenario = await CommandScenario.StartAsync();

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() => scenario.Launch(Guid.NewGuid()))!;

        Assert.That(refusal.Detail.Message, Does.StartWith("ICD-3010: "));
    }

    [Test]
    public async Task A_client_that_may_launch_alone_launches_a_new_agreement_and_says_which_scope_a_second_try_lacks()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Refused();
        await scenario.Ironclad.AddFault(new() { Route = "POST /oauth/token", Kind = FaultKind.Status, Status = 400, Body = """{"error":"invalid_scope"}""" });

        var answer = scenario.Launch(agreement);

        Assert.That((answer.Outcome, answer.Code), Is.EqualTo(("Pending", "ICD-1016")));
        Assert.That(answer.Message, Does.Contain("invalid_scope"));
    }
}
