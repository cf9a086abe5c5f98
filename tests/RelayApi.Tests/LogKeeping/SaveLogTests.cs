using Ironclad.ActivityLog;
using Ironclad.Mapping;
using Ironclad.RelayApi.LogKeeping;
using Ironclad.RelayApi.Tests.Handlers;
using Microsoft.Xrm.Sdk;

namespace Ironclad.RelayApi.Tests.LogKeeping;

/// <summary>What the log in Dataverse says of what the relay does to Agreements.</summary>
internal sealed class SaveLogTests : BetweenBothEmulators
{
    [Test]
    public async Task A_synced_value_is_told_by_its_column_and_without_the_value()
    {
        var agreement = await Relay.LaunchedAsync();
        using var correlation = LogCorrelation.Begin("c0ffee00");

        await Relay.HandleAsync(await agreement.WorthAsync(1250.5m));

        var entry = Relay.Log(agreement.Id).Single();
        Assert.That(Event(entry), Is.EqualTo((LogEvent.ValueSynced, LogSeverity.Information)));
        Assert.That(entry[LogTable.Name], Is.EqualTo($"Taken over from Ironclad: {AgreementTable.Value}"));
        Assert.That(entry[LogTable.Correlation], Is.EqualTo($"{AgreementCode.Of(agreement.Id)} c0ffee00"));
    }

    [Test]
    public async Task What_changes_nothing_is_not_told()
    {
        var agreement = await Relay.LaunchedAsync();
        var changed = await agreement.WorthAsync(1250.5m);

        await Relay.HandleAsync(changed);
        await Relay.HandleAsync(changed);

        Assert.That(Relay.Log(agreement.Id), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_approval_and_a_signed_document_are_told()
    {
        var agreement = await Relay.LaunchedAsync();

        await Relay.HandleAsync(await Relay.Ironclad.Control.Approve(agreement.WorkflowId));
        await Relay.HandleAsync(await Relay.Ironclad.Control.Complete(agreement.WorkflowId));

        var entries = Relay.Log(agreement.Id).Select(entry => Event(entry).Event).ToList();
        Assert.That(entries, Is.SupersetOf(new[] { LogEvent.ApprovalNoted, LogEvent.DocumentSaved, LogEvent.Refreshed }));
    }

    [Test]
    public async Task A_workflow_found_in_Ironclad_is_told_as_a_launch()
    {
        var agreement = await Relay.LaunchedAsync(linked: false);

        await Relay.HandleAsync(await agreement.WorthAsync(1250.5m));

        var entry = Relay.Log(agreement.Id).Single();
        Assert.That(Event(entry).Event, Is.EqualTo(LogEvent.Launched));
        Assert.That(entry[LogTable.Name], Does.Contain(agreement.WorkflowId));
    }

    [Test]
    public async Task A_write_that_fails_leaves_no_entry()
    {
        var agreement = await Relay.LaunchedAsync();
        var changed = await agreement.WorthAsync(1250.5m);
        Relay.Dataverse.Organization.Faults.Add(new(global::Dataverse.Emulator.Trouble.FaultKind.SqlDeadlock) { Message = "ExecuteTransaction" });

        Assert.CatchAsync(() => Relay.HandleAsync(changed));

        Assert.That(Relay.Log(agreement.Id), Is.Empty);
    }

    private static (LogEvent Event, LogSeverity Severity) Event(Entity entry) => (
        (LogEvent)entry.GetAttributeValue<OptionSetValue>(LogTable.Event).Value,
        (LogSeverity)entry.GetAttributeValue<OptionSetValue>(LogTable.Severity).Value);
}
