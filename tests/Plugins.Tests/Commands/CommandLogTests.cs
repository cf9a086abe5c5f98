using Ironclad.ActivityLog;
using Ironclad.Emulator.Control;
using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Tests.Commands;

/// <summary>What legal-ops and administrators read of a command afterwards.</summary>
internal sealed class CommandLogTests
{
    [Test]
    public async Task A_cancelled_workflow_is_told_without_the_reason_that_the_user_gave()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Launched();

        scenario.Cancel(agreement, "Mr. Miller left the company.");

        var entry = Entries(scenario, agreement, LogEvent.Cancelled).Single();
        Assert.That(entry[LogTable.Name], Is.EqualTo("The workflow was cancelled in Ironclad"));
        Assert.That(entry.Attributes.Values.OfType<string>(), Has.None.Contains("Miller"));
    }

    [Test]
    public async Task A_command_that_Ironclad_did_not_do_is_told_with_its_code()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Launched();
        await scenario.Ironclad.AddFault(new() { Route = "GET /workflows/{id}", Kind = FaultKind.Status, Status = 503 });

        scenario.Refresh(agreement);

        Assert.That(Entries(scenario, agreement, LogEvent.Failed).Single()[LogTable.Code], Is.EqualTo("ICD-3012"));
    }

    [Test]
    public async Task A_launch_with_the_button_is_told_as_any_launch()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Refused();
        scenario.Change(agreement, AgreementTable.SignerEmail, "maria@contoso.test");

        scenario.Launch(agreement);

        Assert.That(Entries(scenario, agreement, LogEvent.LaunchRefused), Has.Exactly(1).Items);
        Assert.That(Entries(scenario, agreement, LogEvent.Launched), Has.Exactly(1).Items);
    }

    [Test]
    public async Task A_preview_leaves_no_trace_in_the_log()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Refused();
        var before = Entries(scenario, agreement).Count;

        scenario.Preview(agreement);

        Assert.That(Entries(scenario, agreement), Has.Count.EqualTo(before));
    }

    private static IReadOnlyList<Entity> Entries(CommandScenario scenario, Guid agreement, LogEvent? happened = null)
    {
        var query = new QueryExpression(LogTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(LogTable.Agreement, ConditionOperator.Equal, agreement);
        if (happened is { } wanted)
            query.Criteria.AddCondition(LogTable.Event, ConditionOperator.Equal, (int)wanted);
        return scenario.World.Administrator.RetrieveMultiple(query).Entities;
    }
}
