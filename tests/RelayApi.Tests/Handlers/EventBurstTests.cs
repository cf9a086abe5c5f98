using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Tests.Handlers;

/// <summary>Several events of one workflow that wait together.</summary>
internal sealed class EventBurstTests : BetweenBothEmulators
{
    [Test]
    public async Task However_many_events_wait_the_workflow_is_read_once_and_the_Agreement_written_once()
    {
        var agreement = await Relay.LaunchedAsync();
        List<IroncladEvent> burst = [];
        foreach (var amount in new[] { 1100m, 1200m, 1300m })
            burst.Add(Last((await agreement.WorthAsync(amount)).Deliveries));
        burst.Add(Last((await Relay.Ironclad.Control.Approve(agreement.WorkflowId)).Deliveries));
        burst.Add(Last((await Relay.Ironclad.Control.ReopenApproval(agreement.WorkflowId)).Deliveries));
        await Relay.ForgetCallsAsync();

        var results = await Relay.HandleTogetherAsync(burst);

        Assert.That(await Relay.CallsAsync(), Is.EqualTo(new[] { "GET /workflows/{id}", "RetrieveMultiple", "ExecuteTransaction" }));
        Assert.That(results.Select(result => result.Outcome), Is.EqualTo(Enumerable.Repeat(HandlerOutcome.Changed, 5)));
        Assert.That((agreement.Value, agreement.Notes.Count), Is.EqualTo((1300m, 2)));
    }

    [Test]
    public async Task Notes_that_are_there_already_are_not_written_again_beside_those_that_are_missing()
    {
        var agreement = await Relay.LaunchedAsync();
        var approved = Last((await Relay.Ironclad.Control.Approve(agreement.WorkflowId)).Deliveries);
        await Relay.HandleAsync(approved);
        var reopened = Last((await Relay.Ironclad.Control.ReopenApproval(agreement.WorkflowId)).Deliveries);

        var results = await Relay.HandleTogetherAsync([approved, reopened, reopened]);

        Assert.That(results, Has.Count.EqualTo(3));
        Assert.That(agreement.Notes, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_signed_document_is_fetched_by_itself_so_that_it_holds_up_nothing_before_it()
    {
        var agreement = await Relay.LaunchedAsync();
        var changed = Last((await agreement.WorthAsync(1250m)).Deliveries);
        var approved = Last((await Relay.Ironclad.Control.Approve(agreement.WorkflowId)).Deliveries);
        var completed = Last((await Relay.Ironclad.Control.Complete(agreement.WorkflowId)).Deliveries);

        Assert.That(await Relay.HandleTogetherAsync([changed, approved, completed, changed]), Has.Count.EqualTo(2));
        Assert.That(agreement.Notes.Select(note => note.Contains("documentbody")), Is.EqualTo(new[] { false }));
        Assert.That(await Relay.HandleTogetherAsync([completed, changed]), Has.Count.EqualTo(1));
        Assert.That(agreement.Notes.Count(note => note.Contains("documentbody")), Is.EqualTo(1));
    }

    [Test]
    public async Task A_result_names_the_Agreement_it_is_about()
    {
        var agreement = await Relay.LaunchedAsync();

        Assert.That((await Relay.HandleAsync(await agreement.WorthAsync(1250m))).AgreementId, Is.EqualTo(agreement.Id));
    }

    private static IroncladEvent Last(IEnumerable<Emulator.Control.Reports.DeliveryReport> deliveries) =>
        RelayScenario.Event(deliveries.Last(delivery => EventTable.Handlers.ContainsKey(delivery.Event)));
}
