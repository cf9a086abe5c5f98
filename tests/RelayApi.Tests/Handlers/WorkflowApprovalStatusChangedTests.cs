using Ironclad.Emulator.Control;
using Ironclad.RelayApi.Handlers;

namespace Ironclad.RelayApi.Tests.Handlers;

internal sealed class WorkflowApprovalStatusChangedTests : BetweenBothEmulators
{
    [Test]
    public async Task An_approval_appears_on_the_timeline()
    {
        var agreement = await Relay.LaunchedAsync();

        var result = await Relay.HandleAsync(await Relay.Ironclad.Control.Approve(agreement.WorkflowId));

        var note = agreement.Notes.Single();
        Assert.That(note["subject"], Does.StartWith("Legal: approved by ").And.Not.Contain("@"));
        Assert.That(note["notetext"], Does.Contain("Legal: approved by ").And.Contain(" UTC"));
        Assert.That(result.Outcome, Is.EqualTo(HandlerOutcome.Changed));
        Assert.That(result.Decision, Does.EndWith($"note {note.Id}"), "the journal holds ids, not names");
    }

    [Test]
    public async Task A_note_costs_one_read_of_each_side_and_one_transaction_and_once_there_no_write()
    {
        var agreement = await Relay.LaunchedAsync();
        var approved = await Relay.Ironclad.Control.Approve(agreement.WorkflowId);
        await Relay.HandleAsync(await Relay.Ironclad.Control.ReopenApproval(agreement.WorkflowId));
        await Relay.ForgetCallsAsync();

        await Relay.HandleAsync(approved);
        Assert.That(await Relay.CallsAsync(), Is.EqualTo(new[] { "GET /workflows/{id}", "RetrieveMultiple", "ExecuteTransaction" }));

        await Relay.ForgetCallsAsync();
        await Relay.HandleAsync(approved);
        Assert.That(await Relay.CallsAsync(), Is.EqualTo(new[] { "GET /workflows/{id}", "RetrieveMultiple" }));
    }

    [Test]
    public async Task The_same_event_again_makes_no_second_note_and_approving_again_does()
    {
        var agreement = await Relay.LaunchedAsync();
        var approved = await Relay.Ironclad.Control.Approve(agreement.WorkflowId);
        await Relay.HandleAsync(approved);
        foreach (var again in await Relay.Ironclad.Control.Resend(new Resend { EventIds = [approved.Deliveries[^1].EventId] }))
            await Relay.HandleAsync(again);
        Assert.That(agreement.Notes, Has.Count.EqualTo(1));

        await Relay.Ironclad.Control.Advance(TimeSpan.FromMinutes(5));
        await Relay.HandleAsync(await Relay.Ironclad.Control.ReopenApproval(agreement.WorkflowId));
        await Relay.HandleAsync(await Relay.Ironclad.Control.Approve(agreement.WorkflowId));
        Assert.That(agreement.Notes, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Workers_that_handle_the_same_event_at_once_make_one_note()
    {
        var agreement = await Relay.LaunchedAsync();
        var approved = await Relay.Ironclad.Control.Approve(agreement.WorkflowId);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Relay.HandleAsync(approved)));

        Assert.That(agreement.Notes, Has.Count.EqualTo(1));
        Assert.That(results.Count(result => result.Outcome == HandlerOutcome.Changed), Is.EqualTo(1));
    }

    [Test]
    public async Task A_value_that_changed_meanwhile_comes_along_with_the_note()
    {
        var agreement = await Relay.LaunchedAsync();
        await agreement.WorthAsync(1750m);

        await Relay.HandleAsync(await Relay.Ironclad.Control.Approve(agreement.WorkflowId));

        Assert.That(agreement.Value, Is.EqualTo(1750m));
        Assert.That(agreement.Notes, Has.Count.EqualTo(1));
    }
}
