using Ironclad.ActivityLog;
using Ironclad.Mapping;
using Ironclad.RelayApi.Tests.PendingLaunches;
using Microsoft.Xrm.Sdk;

namespace Ironclad.RelayApi.Tests.LogKeeping;

internal sealed class PendingLaunchLogTests
{
    [Test]
    public async Task A_pending_launch_that_succeeds_is_told()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var id = scenario.Waiting();

        await scenario.RunAsync();

        var entry = scenario.Relay.Log(id).Single();
        Assert.That(Event(entry), Is.EqualTo(LogEvent.Launched));
        Assert.That(entry[LogTable.Name], Is.EqualTo($"Linked to workflow {scenario.WorkflowId(id)}"));
        Assert.That(entry[LogTable.Correlation], Does.StartWith($"{AgreementCode.Of(id)} ").And.Length.EqualTo(8 + 1 + 36));
    }

    [Test]
    public async Task A_pending_launch_that_is_refused_is_told_with_what_to_correct()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var id = scenario.Waiting((AgreementTable.SignerEmail, null));

        await scenario.RunAsync();

        var entry = scenario.Relay.Log(id).Single();
        Assert.That(Event(entry), Is.EqualTo(LogEvent.LaunchRefused));
        Assert.That(entry[LogTable.Details], Does.Contain("Counterparty Signer Email"));
        Assert.That(scenario.Error(id), Does.EndWith($"(Correlation code {AgreementCode.Of(id)})"));
    }

    private static LogEvent Event(Entity entry) => (LogEvent)entry.GetAttributeValue<OptionSetValue>(LogTable.Event).Value;
}
