using System.Text.Json.Nodes;
using Ironclad.Emulator;
using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;

namespace Ironclad.RelayApi.Tests.PendingLaunches;

internal sealed class LaunchedLaterTests
{
    [Test]
    public async Task A_waiting_Agreement_is_launched_and_gets_link_id_status_and_title()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var id = scenario.Waiting();

        var report = await scenario.RunAsync();

        var workflow = (await scenario.WorkflowsAsync()).Single();
        var row = scenario.Row(id);
        Assert.That(row[AgreementTable.WorkflowId], Is.EqualTo(workflow.Id));
        Assert.That(row[AgreementTable.WorkflowUrl], Is.EqualTo($"{scenario.Relay.Ironclad.BaseAddress}workflow/{workflow.Id}"));
        Assert.That(row[AgreementTable.WorkflowStatus], Is.EqualTo("Review"));
        Assert.That(row[AgreementTable.Name], Is.EqualTo(workflow.Title));
        Assert.That(row.Contains(AgreementTable.LaunchError), Is.False);
        Assert.That(report.Summary, Is.EqualTo("1 launched, 0 found launched and linked, 0 refused, 0 failed. None waits."));
    }

    [Test]
    public async Task The_workflow_has_what_the_plugin_would_have_sent_and_the_same_creator()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var id = scenario.Waiting();

        await scenario.RunAsync();

        var workflow = await scenario.WorkflowAsync(scenario.WorkflowId(id)!);
        var expected = new JsonObject
        {
            ["dynamicsMsaId"] = id.ToString(),
            ["dynamicsMsaNumber"] = scenario.Row(id).GetAttributeValue<string>(AgreementTable.Number),
            ["agreementDate"] = "2026-01-31T00:00:00Z",
            ["counterpartySignerName"] = "Maria Márquez",
            ["counterpartySignerEmail"] = "maria@contoso.test",
            ["totalContractValue"] = new JsonObject { ["currency"] = "USD", ["amount"] = 1250.5m },
            ["counterpartyName"] = "Contoso",
            ["counterpartyAddress"] = new JsonObject
            {
                ["lines"] = new JsonArray("1 Main St"),
                ["locality"] = "Austin",
                ["region"] = "TX",
                ["postcode"] = "78701",
                ["country"] = "USA",
            },
        };
        foreach (var (name, value) in expected)
            Assert.That(JsonNode.DeepEquals(workflow["attributes"]![name], value), $"{name} is {workflow["attributes"]![name]?.ToJsonString()}");
        Assert.That((string?)workflow["creator"]!["email"], Is.EqualTo(DefaultCompany.IntegrationUserEmail));
    }

    [Test]
    public async Task An_Agreement_is_left_alone_until_nobody_has_changed_it_for_a_while()
    {
        await using var scenario = await PendingScenario.StartAsync();
        scenario.Waits();

        await scenario.RunAsync();
        Assert.That(await scenario.WorkflowsAsync(), Is.Empty);

        scenario.Settle();
        await scenario.RunAsync();
        Assert.That(await scenario.WorkflowsAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_oldest_goes_first_and_a_run_launches_no_more_than_its_budget()
    {
        await using var scenario = await PendingScenario.StartAsync();
        scenario.Options.LaunchesPerMinute = 2;
        var oldest = scenario.Waiting();
        var next = scenario.Waiting();
        var youngest = scenario.Waiting();

        var report = await scenario.RunAsync();

        Assert.That(scenario.WorkflowId(oldest), Is.Not.Null);
        Assert.That(scenario.WorkflowId(next), Is.Not.Null);
        Assert.That(scenario.Status(youngest), Is.EqualTo("Launch pending"));
        Assert.That(report.Summary, Does.EndWith("1 wait, which takes about 1 min once Ironclad answers."));

        await scenario.RunAsync();
        Assert.That(scenario.WorkflowId(youngest), Is.Not.Null);
    }

    [Test]
    public async Task Thousands_that_wait_are_counted_and_launched_at_the_pace_that_leaves_room_for_users()
    {
        await using var scenario = await PendingScenario.StartAsync(rateLimits: true);
        for (var number = 0; number < 1200; number++)
            scenario.Waits();
        scenario.Settle();

        var report = await scenario.RunAsync();

        Assert.That(await scenario.WorkflowsAsync(), Has.Count.EqualTo(30));
        Assert.That(report.Summary, Does.EndWith("1170 wait, which takes about 39 min once Ironclad answers."));
        Assert.That(report.HumanNeeded, Is.Null);
    }

    [TestCase(AgreementTable.WorkflowStatus, "Launch refused")]
    [TestCase(AgreementTable.WorkflowId, "6a6b3fe555335a552adb8903")]
    [TestCase(AgreementTable.Type, null)]
    public async Task What_does_not_wait_for_a_launch_is_left_alone(string column, string? value)
    {
        await using var scenario = await PendingScenario.StartAsync();
        scenario.Waiting((column, value));

        await scenario.RunAsync();

        Assert.That(await scenario.WorkflowsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_type_without_a_template_waits_for_its_template()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var id = scenario.Waiting((AgreementTable.Type, new OptionSetValue(3)));

        await scenario.RunAsync();

        Assert.That(scenario.Status(id), Is.EqualTo("Launch pending"));
        Assert.That(await scenario.WorkflowsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_dry_run_tells_what_it_would_do_and_does_nothing()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var fresh = scenario.Waiting();
        var launched = scenario.Waiting();
        var workflow = await scenario.Relay.LaunchAsync(launched.ToString());

        var report = await scenario.RunAsync(dryRun: true);

        Assert.That(report.Details, Is.EqualTo(new[]
        {
            $"Agreement {fresh}: Launched. Would be launched with template {DefaultCompany.MsaTemplateId}.",
            $"Agreement {launched}: Linked. Would be linked to workflow {workflow}.",
        }));
        Assert.That(scenario.Status(fresh), Is.EqualTo("Launch pending"));
        Assert.That(scenario.WorkflowId(launched), Is.Null);
    }
}
