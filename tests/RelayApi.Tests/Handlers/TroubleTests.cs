using Dataverse.Emulator.Trouble;
using Ironclad.Mapping;
using Ironclad.RelayApi.Handlers;

namespace Ironclad.RelayApi.Tests.Handlers;

/// <summary>What goes wrong at Dataverse and what the inbox is told.</summary>
internal sealed class TroubleTests : BetweenBothEmulators
{
    [TearDown]
    public void Heal() => Relay.Dataverse.Organization.Faults.Clear();

    [TestCase(FaultKind.TooManyRequests, FailureKind.Retry, "service protection limit")]
    [TestCase(FaultKind.SqlDeadlock, FailureKind.Retry, "deadlock or timeout")]
    [TestCase(FaultKind.SqlTimeout, FailureKind.Retry, "deadlock or timeout")]
    [TestCase(FaultKind.Unavailable, FailureKind.Retry, "Dataverse could not be reached")]
    [TestCase(FaultKind.ConnectionReset, FailureKind.Retry, "Dataverse could not be reached")]
    [TestCase(FaultKind.Unauthorized, FailureKind.AskHuman, "application user")]
    [TestCase(FaultKind.PrivilegeDenied, FailureKind.Never, "Ironclad Integration")]
    public async Task A_failure_over_the_wire_is_told_with_its_cause_and_the_next_call_works(FaultKind fault, FailureKind kind, string reason)
    {
        var agreement = await Relay.LaunchedAsync();
        var changed = await agreement.WorthAsync(1250m);
        Relay.Dataverse.Organization.Faults.Add(new PlannedFault(fault) { Message = "ExecuteTransaction", RetryAfter = TimeSpan.FromSeconds(42) });

        var failure = FailureClassifier.Classify(Assert.CatchAsync(() => Relay.HandleAsync(changed))!);

        Assert.That(failure.Kind, Is.EqualTo(kind));
        Assert.That(failure.Reason, Does.Contain(reason));
        Assert.That(failure.RetryAfter, Is.EqualTo(fault == FaultKind.TooManyRequests ? TimeSpan.FromSeconds(42) : null));
        Assert.That(agreement.Value, Is.EqualTo(1000m));

        Relay.Time.Advance(failure.RetryAfter ?? TimeSpan.Zero);
        await Relay.HandleAsync(changed);
        Assert.That(agreement.Value, Is.EqualTo(1250m));
    }

    [Test]
    public async Task A_write_whose_answer_is_lost_is_found_done_by_the_next_attempt()
    {
        var agreement = await Relay.LaunchedAsync();
        var completed = await Relay.Ironclad.Control.Complete(agreement.WorkflowId);
        Relay.Dataverse.Organization.Faults.Add(new PlannedFault(FaultKind.AnswerLost) { Message = "ExecuteTransaction" });

        Assert.CatchAsync(() => Relay.HandleAsync(completed));

        Assert.That((await Relay.HandleAsync(completed)).Outcome, Is.EqualTo(HandlerOutcome.Unchanged));
        Assert.That(agreement.Notes, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Settings_are_read_once_in_minutes_and_a_change_is_seen_after_them()
    {
        var agreement = await Relay.LaunchedAsync();
        var changed = await agreement.WorthAsync(1250m);
        await Relay.HandleAsync(changed);
        Relay.Set(SettingNames.MsaTemplateId, "another");
        try
        {
            Assert.That((await Relay.HandleAsync(changed)).Outcome, Is.EqualTo(HandlerOutcome.Unchanged));
            Relay.Time.Advance(TimeSpan.FromMinutes(6));
            Assert.That((await Relay.HandleAsync(changed)).Outcome, Is.EqualTo(HandlerOutcome.Ignored));
        }
        finally
        {
            Relay.Set(SettingNames.MsaTemplateId, Emulator.DefaultCompany.MsaTemplateId);
            Relay.Time.Advance(TimeSpan.FromMinutes(6));
        }
    }
}
