using Ironclad.Emulator;
using Ironclad.Emulator.Control;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Tests.Webhooks;

/// <summary>Deliveries of the Ironclad emulator, with its signatures, faults and retries, reach the relay's journal.</summary>
internal sealed class EmulatorTests
{
    private TemporaryFolder _folder;
    private IroncladEmulator _ironclad;
    private RelayUnderTest _relay;

    [SetUp]
    public async Task Start()
    {
        _folder = new TemporaryFolder();
        _ironclad = await IroncladEmulator.StartAsync();
        _relay = await RelayUnderTest.StartAsync(
            _ironclad.BaseAddress, _folder.InboxPath, replace: null, ("Ironclad:ApiToken", DefaultCompany.ApiToken));
        await _ironclad.Control.RegisterWebhook(_relay.WebhookAddress, "*");
    }

    [TearDown]
    public async Task Stop()
    {
        await _relay.DisposeAsync();
        await _ironclad.DisposeAsync();
        _folder.Dispose();
    }

    [TestCase(DeliveryFault.PrettyPrinted)]
    [TestCase(DeliveryFault.NonAscii)]
    [TestCase(DeliveryFault.Duplicate)]
    [TestCase(DeliveryFault.MissingTemplateId)]
    [TestCase(DeliveryFault.RotatedKey)]
    public async Task An_unusual_but_genuine_delivery_is_stored_at_its_first_attempt(DeliveryFault unusual)
    {
        await RaiseAsync();
        _relay.Time.Advance(VerificationKeys.SpacingAfterSuccess);
        await _ironclad.Control.FaultNextDelivery(unusual);

        var deliveries = (await RaiseAsync()).Deliveries;

        Assert.That(deliveries.Select(delivery => (delivery.Status, delivery.Attempts.Count)), Has.All.EqualTo(((int?)202, 1)));
        Assert.That((await _relay.EntryAsync(deliveries[0].EventId))!.State, Is.EqualTo(EntryState.Waiting));
    }

    [TestCase(DeliveryFault.BadSignature)]
    [TestCase(DeliveryFault.TamperedBody)]
    [TestCase(DeliveryFault.WrongNonce)]
    [TestCase(DeliveryFault.MissingHeaders)]
    [TestCase(DeliveryFault.ForeignKey)]
    public async Task A_delivery_that_is_not_genuine_is_refused(DeliveryFault forged)
    {
        await _ironclad.Control.FaultNextDelivery(forged);

        var delivery = (await RaiseAsync()).Deliveries.Single();

        Assert.That(delivery.Status, Is.EqualTo(401));
        Assert.That(await _relay.EntryAsync(delivery.EventId), Is.Null);
    }

    [Test]
    public async Task What_was_sent_again_in_another_order_changes_nothing()
    {
        var eventId = (await RaiseAsync()).Deliveries.Single().EventId;
        await RaiseAsync("workflow_attribute_updated");

        var resent = await _ironclad.Control.Resend(new Resend { Order = ResendOrder.Reverse });

        Assert.That(resent.Select(delivery => delivery.Status), Is.EqualTo(new int?[] { 202, 202 }));
        Assert.That((await _relay.EntryAsync(eventId))!.EventName, Is.EqualTo("workflow_completed"));
    }

    private Task<Emulator.Control.Reports.Outcome> RaiseAsync(string eventName = "workflow_completed") =>
        _ironclad.Control.Raise(new RaiseEvent(eventName, Body.WorkflowId, new() { ["templateID"] = DefaultCompany.MsaTemplateId }));
}
