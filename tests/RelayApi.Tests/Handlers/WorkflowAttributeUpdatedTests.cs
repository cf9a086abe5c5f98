using System.Text.Json;
using Ironclad.Emulator;
using Ironclad.Mapping;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Webhooks;
using Microsoft.Xrm.Sdk;

namespace Ironclad.RelayApi.Tests.Handlers;

internal sealed class WorkflowAttributeUpdatedTests : BetweenBothEmulators
{
    [Test]
    public async Task The_value_follows_and_the_time_of_it_is_told()
    {
        var agreement = await Relay.LaunchedAsync();
        await WarmAsync(agreement);

        var result = await Relay.HandleAsync(await agreement.WorthAsync(1250.5m));

        Assert.That(result.Outcome, Is.EqualTo(HandlerOutcome.Changed));
        Assert.That(result.Decision, Is.EqualTo($"Agreement {agreement.Id}: {AgreementTable.Value}"));
        Assert.That(agreement.Value, Is.EqualTo(1250.5m));
        Assert.That(agreement.Row[AgreementTable.LastSyncedOn], Is.EqualTo(Relay.Time.GetUtcNow().UtcDateTime));
    }

    [Test]
    public async Task A_change_costs_one_read_of_each_side_and_one_write_and_its_echo_no_write()
    {
        var agreement = await Relay.LaunchedAsync();
        await WarmAsync(agreement);
        var changed = await agreement.WorthAsync(1300m);
        await Relay.ForgetCallsAsync();

        await Relay.HandleAsync(changed);
        Assert.That(await Relay.CallsAsync(), Is.EqualTo(new[] { "GET /workflows/{id}", "RetrieveMultiple", "ExecuteTransaction" }));

        await Relay.ForgetCallsAsync();
        var echo = await Relay.HandleAsync(changed);
        Assert.That(echo.Outcome, Is.EqualTo(HandlerOutcome.Unchanged));
        Assert.That(await Relay.CallsAsync(), Is.EqualTo(new[] { "GET /workflows/{id}", "RetrieveMultiple" }));
    }

    [Test]
    public async Task An_old_event_after_a_new_one_does_not_bring_the_old_value_back()
    {
        var agreement = await Relay.LaunchedAsync();
        var first = await agreement.WorthAsync(1100m);
        var second = await agreement.WorthAsync(1200m);

        await Relay.HandleAsync(second);
        await Relay.HandleAsync(first);

        Assert.That(agreement.Value, Is.EqualTo(1200m));
    }

    [Test]
    public async Task Another_currency_switches_the_agreement_to_it()
    {
        var agreement = await Relay.LaunchedAsync();

        await Relay.HandleAsync(await agreement.WorthAsync(900m, "EUR"));

        Assert.That(agreement.Value, Is.EqualTo(900m));
        Assert.That(agreement.Row.GetAttributeValue<EntityReference>(AgreementTable.Currency).Id, Is.EqualTo(Relay.Currency("EUR")));
        Assert.That((await Relay.HandleAsync(Updated(agreement.WorkflowId))).Outcome, Is.EqualTo(HandlerOutcome.Unchanged));
    }

    [Test]
    public async Task A_currency_that_Dataverse_does_not_have_is_refused_with_what_to_do()
    {
        var agreement = await Relay.LaunchedAsync();
        var changed = await agreement.WorthAsync(900m, "CHF");

        var failure = FailureClassifier.Classify(Assert.CatchAsync(() => Relay.HandleAsync(changed))!);

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.Never));
        Assert.That(failure.Reason, Does.Contain("CHF").And.Contain("USD").And.Contain("Add it in Dataverse"));
        Assert.That(agreement.Value, Is.EqualTo(1000m));
    }

    [Test]
    public async Task A_cancelled_workflow_is_shown_by_the_next_event()
    {
        var agreement = await Relay.LaunchedAsync();
        var changed = await agreement.WorthAsync(1100m);
        await Relay.Ironclad.Control.Cancel(agreement.WorkflowId);

        await Relay.HandleAsync(changed);

        Assert.That(agreement.Status, Is.EqualTo("Cancelled"));
    }

    [Test]
    public async Task A_launch_whose_answer_was_lost_is_linked_by_its_first_event()
    {
        var agreement = await Relay.LaunchedAsync(linked: false);

        await Relay.HandleAsync(Updated(agreement.WorkflowId));

        Assert.That(agreement.Row[AgreementTable.WorkflowId], Is.EqualTo(agreement.WorkflowId));
        Assert.That(agreement.Row[AgreementTable.WorkflowUrl], Is.EqualTo($"{Relay.Ironclad.BaseAddress}workflow/{agreement.WorkflowId}"));
        Assert.That(agreement.Status, Is.EqualTo("Review"));
    }

    [Test]
    public async Task A_second_workflow_with_a_copied_id_overwrites_nothing()
    {
        var agreement = await Relay.LaunchedAsync();
        var copy = agreement with { WorkflowId = await Relay.LaunchAsync(agreement.Id.ToString()) };

        var result = await Relay.HandleAsync(await copy.WorthAsync(1m));

        Assert.That(result.Outcome, Is.EqualTo(HandlerOutcome.Ignored));
        Assert.That(result.Decision, Does.Contain(agreement.WorkflowId).And.Contain(copy.WorkflowId));
        Assert.That(agreement.Value, Is.EqualTo(1000m));
    }

    [Test]
    public async Task An_agreement_that_is_not_committed_yet_is_waited_for()
    {
        var workflow = await Relay.LaunchAsync(Guid.NewGuid().ToString());

        Assert.That((await Relay.HandleAsync(Updated(workflow))).Outcome, Is.EqualTo(HandlerOutcome.NotYet));
    }

    [TestCase(null, "has no dynamicsMsaId")]
    [TestCase("MSA-1", "is not the id of an Agreement")]
    public async Task A_workflow_that_names_no_agreement_is_ignored(string? agreementId, string reason)
    {
        var result = await Relay.HandleAsync(Updated(await Relay.LaunchAsync(agreementId)));

        Assert.That(result.Outcome, Is.EqualTo(HandlerOutcome.Ignored));
        Assert.That(result.Decision, Does.Contain(reason));
    }

    [Test]
    public async Task A_template_that_is_not_mapped_is_ignored_and_costs_nothing_when_the_event_names_it()
    {
        var workflow = await Relay.LaunchAsync(Guid.NewGuid().ToString(), DefaultCompany.NdaTemplateId);
        await Relay.ForgetCallsAsync();

        Assert.That((await Relay.HandleAsync(Updated(workflow))).Outcome, Is.EqualTo(HandlerOutcome.Ignored));
        await Relay.ForgetCallsAsync();
        var result = await Relay.HandleAsync(Updated(workflow) with { TemplateId = DefaultCompany.NdaTemplateId });

        Assert.That(result.Outcome, Is.EqualTo(HandlerOutcome.Ignored));
        Assert.That(await Relay.CallsAsync(), Is.Empty);
    }

    [Test]
    public async Task Writing_at_the_same_time_as_others_loses_nobodys_change()
    {
        var agreement = await Relay.LaunchedAsync();
        var events = new[] { await agreement.WorthAsync(1400m), await agreement.WorthAsync(1500m) };

        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => number % 3 == 0
            ? Task.Run(() => Relay.Admin.Update(new Entity(AgreementTable.LogicalName, agreement.Id) { [AgreementTable.SignerName] = "Casey" }))
            : Relay.HandleAsync(events[number % 2])));

        Assert.That(agreement.Value, Is.EqualTo(1500m));
        Assert.That(agreement.Row[AgreementTable.SignerName], Is.EqualTo("Casey"));
    }

    /// <summary>Settings and token are read once in minutes; the budget is that of every event after.</summary>
    private async Task WarmAsync(LaunchedAgreement agreement)
    {
        await Relay.HandleAsync(Updated(agreement.WorkflowId));
        await Relay.ForgetCallsAsync();
    }

    private static IroncladEvent Updated(string workflowId) =>
        new("event-1", "workflow_attribute_updated", workflowId, null, null, JsonSerializer.SerializeToElement(new { }));
}
