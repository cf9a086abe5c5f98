using System.ServiceModel;
using Ironclad.Emulator.Control;
using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Commands;

internal sealed class CancelAgreementTests
{
    private const string Cancel = "POST /workflows/{id}/cancel";

    [Test]
    public async Task The_workflow_is_cancelled_and_the_agreement_says_so()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Launched();
        var launched = (string)scenario.Row(agreement)[AgreementTable.WorkflowAsOf];

        var answer = scenario.Cancel(agreement);

        Assert.That(answer, Is.EqualTo(new Answer("Cancelled", "The workflow was cancelled in Ironclad.", "")));
        Assert.That((await scenario.World.Workflow()).Status, Is.EqualTo("cancelled"));
        var row = scenario.Row(agreement);
        Assert.That(row[AgreementTable.WorkflowStatus], Is.EqualTo("Cancelled"));
        Assert.That(row[AgreementTable.WorkflowStep], Is.EqualTo("Review"));
        Assert.That(row.Contains(AgreementTable.Turn), Is.False);
        Assert.That(row.Contains(AgreementTable.WorkflowUrl), Is.True, "The link stays.");
        Assert.That(WorkflowAsOf.IsOlder(launched, (string)row[AgreementTable.WorkflowAsOf]), Is.True, "What was read before is not written any more.");
    }

    [TestCase(false, "Cancelled")]
    [TestCase(true, "Complete")]
    public async Task A_workflow_that_ended_is_left_alone_and_its_end_stands_on_the_agreement(bool completed, string status)
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Launched();
        var workflow = await scenario.World.Workflow();
        _ = completed ? await scenario.Ironclad.Complete(workflow.Id) : await scenario.Ironclad.Cancel(workflow.Id);
        await scenario.Ironclad.ClearCalls();

        var answer = scenario.Cancel(agreement);

        Assert.That((answer.Outcome, answer.Code), Is.EqualTo(("AlreadyEnded", "ICD-3006")));
        Assert.That(answer.Message, Does.Contain(status));
        Assert.That(scenario.Row(agreement)[AgreementTable.WorkflowStatus], Is.EqualTo(status));
        Assert.That(await scenario.Calls(), Does.Not.Contain(Cancel));
    }

    [Test]
    public async Task A_reason_is_asked_for()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Launched();

        var answer = scenario.Cancel(agreement, comment: "  ");

        Assert.That((answer.Outcome, answer.Code), Is.EqualTo(("Failed", "ICD-3007")));
        Assert.That((await scenario.World.Workflow()).Status, Is.EqualTo("active"));
    }

    [Test]
    public async Task An_agreement_without_a_workflow_says_so()
    {
        await using var scenario = await CommandScenario.StartAsync();

        Assert.That(scenario.Cancel(scenario.Refused()).Code, Is.EqualTo("ICD-3005"));
    }

    [Test]
    public async Task A_workflow_that_Ironclad_does_not_cancel_goes_on()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Launched();
        await scenario.Ironclad.AddFault(new()
        {
            Route = Cancel,
            Kind = FaultKind.Status,
            Status = 400,
            Code = "INVALID_STATE",
            Message = "This workflow cannot be cancelled.",
        });

        var answer = scenario.Cancel(agreement);

        Assert.That((answer.Outcome, answer.Code), Is.EqualTo(("Failed", "ICD-3016")));
        Assert.That(answer.Message, Does.Contain("This workflow cannot be cancelled"));
        Assert.That(scenario.Row(agreement)[AgreementTable.WorkflowStatus], Is.EqualTo("Review"));
    }

    [TestCase(FaultKind.Reset)]
    [TestCase(FaultKind.Status)]
    public async Task An_answer_that_did_not_come_leaves_it_open(FaultKind kind)
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Launched();
        await scenario.Ironclad.AddFault(new() { Route = Cancel, Kind = kind, Status = 503, AfterEffect = true });

        var answer = scenario.Cancel(agreement);

        Assert.That((answer.Outcome, answer.Code), Is.EqualTo(("Unknown", "ICD-3017")));
        Assert.That(scenario.Row(agreement)[AgreementTable.WorkflowStatus], Is.EqualTo("Review"));
        Assert.That(scenario.Refresh(agreement).Outcome, Is.EqualTo("Refreshed"));
        Assert.That(scenario.Row(agreement)[AgreementTable.WorkflowStatus], Is.EqualTo("Cancelled"));
    }

    [Test]
    public async Task A_client_without_the_scope_is_told_which_one()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Launched();
        await scenario.Ironclad.AddFault(new() { Route = Cancel, Kind = FaultKind.Status, Status = 403 });

        var answer = scenario.Cancel(agreement);

        Assert.That((answer.Outcome, answer.Code), Is.EqualTo(("Failed", "ICD-3013")));
        Assert.That(answer.Message, Does.Contain("public.workflows.cancel"));
    }

    [Test]
    public async Task Who_may_not_change_the_agreement_may_not_cancel_its_contract()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Launched();

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => scenario.Cancel(agreement, user: scenario.AddUser("Olga Other")))!;

        Assert.That(refusal.Detail.Message, Does.StartWith("ICD-3009: You may not change this Agreement."));
        Assert.That((await scenario.World.Workflow()).Status, Is.EqualTo("active"));
    }
}
