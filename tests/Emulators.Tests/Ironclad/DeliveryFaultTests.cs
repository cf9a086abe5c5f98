using Ironclad.Emulator;
using Ironclad.Emulator.Control;

namespace Ironclad.Emulators.Tests.Ironclad;

/// <summary>Deliveries that are genuine, but not what one expects.</summary>
public sealed class DeliveryFaultTests : IroncladTest
{
    [Test]
    public async Task A_duplicate_has_the_same_event_id()
    {
        await Subscribe("workflow_approval_status_changed");
        await Ironclad.Control.FaultNextDelivery(DeliveryFault.Duplicate);

        var outcome = await Ironclad.Control.Approve(await LaunchedId());

        Assert.That(outcome.Deliveries, Has.Count.EqualTo(2));
        Assert.That(Receiver.Received.Select(delivery => delivery.EventId).Distinct(), Has.Exactly(1).Items);
    }

    [Test]
    public async Task The_template_id_can_be_missing()
    {
        await Subscribe("workflow_completed");
        await Ironclad.Control.FaultNextDelivery(DeliveryFault.MissingTemplateId);
        await Ironclad.Control.Complete(await LaunchedId());

        Assert.That(Receiver.Single.Payload.ContainsKey("templateID"), Is.False);
    }

    [Test]
    public async Task The_user_of_an_approval_can_be_empty()
    {
        await Subscribe("workflow_approval_status_changed");
        await Ironclad.Control.FaultNextDelivery(DeliveryFault.EmptyUserEmail);
        await Ironclad.Control.Approve(await LaunchedId());

        Assert.That((string?)Receiver.Single.Payload["userEmail"], Is.Empty);
        Assert.That((string?)Receiver.Single.Payload["userID"], Is.EqualTo(DefaultCompany.LegalUserId));
    }

    [Test]
    public async Task A_withheld_delivery_arrives_only_by_a_resend()
    {
        await Subscribe("workflow_completed");
        await Ironclad.Control.FaultNextDelivery(DeliveryFault.Withheld);
        var outcome = await Ironclad.Control.Complete(await LaunchedId());
        await Ironclad.Control.Advance(TimeSpan.FromDays(1));
        var before = Receiver.Received.Count;

        await Ironclad.Control.Resend();

        Assert.That(outcome.Deliveries.Single().State, Is.EqualTo("Withheld"));
        Assert.That((before, Receiver.Received.Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task An_event_of_any_name_can_be_raised_for_any_workflow()
    {
        await Subscribe("*");

        await Ironclad.Control.Raise(new RaiseEvent("workflow_teleported", "ffffffffffffffffffffffff", new() { ["templateID"] = "another" }));

        Assert.That(Receiver.Single.Payload.ToJsonString(),
            Is.EqualTo("""{"event":"workflow_teleported","templateID":"another","workflowID":"ffffffffffffffffffffffff"}"""));
    }
}
