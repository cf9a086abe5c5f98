using Ironclad.Mapping;
using Ironclad.RelayApi.PendingLaunches;
using Ironclad.RelayApi.Tests.Handlers;
using Microsoft.Xrm.Sdk;
using DataverseFault = Dataverse.Emulator.Trouble.FaultKind;
using IroncladFault = Ironclad.Emulator.Control.FaultKind;

namespace Ironclad.RelayApi.Tests.PendingLaunches;

/// <summary>However a launch was interrupted, one Agreement gets one workflow.</summary>
internal sealed class NeverTwiceTests
{
    private const string Launch = "POST /workflows";

    [Test]
    public async Task A_launch_whose_answer_was_lost_at_the_plugin_is_found_and_linked()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var id = scenario.Waiting();
        var workflow = await scenario.Relay.LaunchAsync(id.ToString());

        await scenario.RunAsync();

        Assert.That(scenario.WorkflowId(id), Is.EqualTo(workflow));
        Assert.That(scenario.Error(id), Is.Null);
        Assert.That(await scenario.WorkflowsAsync(), Has.Count.EqualTo(1));
    }

    [TestCase(IroncladFault.Reset, true, "ICD-5001")]
    [TestCase(IroncladFault.Reset, false, "ICD-5001")]
    [TestCase(IroncladFault.Status, true, "ICD-5006")]
    [TestCase(IroncladFault.Html, true, "ICD-5006")]
    [TestCase(IroncladFault.Truncated, false, "ICD-5002")]
    public async Task A_launch_whose_outcome_is_unknown_is_looked_up_before_the_next(IroncladFault kind, bool afterEffect, string code)
    {
        await using var scenario = await PendingScenario.StartAsync();
        var id = scenario.Waiting();
        await scenario.Relay.Ironclad.Control.AddFault(new() { Route = Launch, Kind = kind, AfterEffect = afterEffect });

        await scenario.RunAsync();
        Assert.That(scenario.Status(id), Is.EqualTo("Launch pending"));
        Assert.That(scenario.Error(id), Does.StartWith($"{code}: ").And.Contain("The relay looks for the contract in Ironclad").And.Contain("must not create the Agreement again"));

        await scenario.RunAsync();
        Assert.That(scenario.Status(id), Is.EqualTo("Launch pending"), "Ironclad's list may not show it yet.");

        scenario.Settle();
        await scenario.RunAsync();
        Assert.That(scenario.WorkflowId(id), Is.EqualTo((await scenario.WorkflowsAsync()).Single().Id));
    }

    [Test]
    public async Task A_relay_that_dies_between_the_launch_and_the_write_launches_nothing_again()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var id = scenario.Waiting();
        scenario.Relay.Dataverse.Organization.Faults.Add(new(DataverseFault.ConnectionReset) { Message = "ExecuteTransaction" });

        await scenario.RunAsync();
        Assert.That(await scenario.WorkflowsAsync(), Has.Count.EqualTo(1));
        Assert.That(scenario.WorkflowId(id), Is.Null);

        await scenario.RunAsync();
        Assert.That(scenario.WorkflowId(id), Is.Null, "Ironclad's list may not show it yet.");

        scenario.Settle();
        await scenario.RunAsync();
        Assert.That(scenario.WorkflowId(id), Is.EqualTo((await scenario.WorkflowsAsync()).Single().Id));
    }

    [Test]
    public async Task What_was_cancelled_in_Ironclad_is_linked_and_not_launched_again()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var id = scenario.Waiting();
        var workflow = await scenario.Relay.LaunchAsync(id.ToString());
        await scenario.Relay.Ironclad.Control.Cancel(workflow);

        await scenario.RunAsync();

        Assert.That(scenario.WorkflowId(id), Is.EqualTo(workflow));
        Assert.That(scenario.Status(id), Is.EqualTo("Cancelled"));
    }

    [Test]
    public async Task What_was_completed_in_Ironclad_is_linked_with_its_signed_document()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var id = scenario.Waiting();
        var workflow = await scenario.Relay.LaunchAsync(id.ToString());
        await scenario.Relay.Ironclad.Control.Complete(workflow);

        await scenario.RunAsync();

        Assert.That(scenario.Status(id), Is.EqualTo("Complete"));
        Assert.That(new LaunchedAgreement(scenario.Relay, id, workflow).Notes.Single()["mimetype"], Is.EqualTo("application/pdf"));
    }

    [Test]
    public async Task Of_two_workflows_the_one_that_runs_is_linked()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var id = scenario.Waiting();
        await scenario.Relay.Ironclad.Control.Cancel(await scenario.Relay.LaunchAsync(id.ToString()));
        var runs = await scenario.Relay.LaunchAsync(id.ToString());

        await scenario.RunAsync();

        Assert.That(scenario.WorkflowId(id), Is.EqualTo(runs));
    }

    [Test]
    public async Task A_former_template_with_another_attribute_for_the_id_is_searched_too()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var former = Emulator.DefaultCompany.NdaTemplateId;
        scenario.Relay.Set(SettingNames.MsaTemplateId, $"{Emulator.DefaultCompany.MsaTemplateId},{former}");
        scenario.Relay.Set(SettingNames.AttributeIds, $$$"""{"{{{Emulator.DefaultCompany.MsaTemplateId}}}":{"dynamicsMsaId":"anotherId"}}""");
        var id = scenario.Waiting();
        var workflow = await scenario.Relay.LaunchAsync(id.ToString(), former);

        await scenario.RunAsync();

        Assert.That(scenario.WorkflowId(id), Is.EqualTo(workflow));
    }

    [Test]
    public async Task Two_relays_at_once_launch_it_once()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var ids = Enumerable.Range(0, 10).Select(_ => scenario.Waits()).ToList();
        scenario.Settle();

        await Task.WhenAll(scenario.RunAsync(), scenario.RunAsync(), scenario.RunAsync());

        Assert.That(await scenario.WorkflowsAsync(), Has.Count.EqualTo(10));
        Assert.That(ids.Select(scenario.WorkflowId), Is.Unique.And.All.Not.Null);
    }

    [TestCase(59, true)]
    [TestCase(60, false)]
    public void A_relay_that_was_frozen_while_it_claimed_does_not_launch(int seconds, bool launches) =>
        Assert.That(new LaunchClaim(Guid.Empty, TimeSpan.FromSeconds(seconds)).IsFresh, Is.EqualTo(launches));

    [Test]
    public async Task A_seller_who_changes_the_Agreement_meanwhile_comes_first()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var id = scenario.Waiting();
        var agreement = await scenario.PendingAsync(id);
        scenario.Change(id, (AgreementTable.Value, new Money(5m)));

        var outcome = await scenario.AttemptAsync(agreement);

        Assert.That(outcome.Kind, Is.EqualTo(LaunchKind.LeftAlone));
        Assert.That(await scenario.WorkflowsAsync(), Is.Empty);

        scenario.Settle();
        await scenario.RunAsync();
        var workflow = await scenario.WorkflowAsync(scenario.WorkflowId(id)!);
        Assert.That((decimal)workflow["attributes"]!["totalContractValue"]!["amount"]!, Is.EqualTo(5m));
    }
}
