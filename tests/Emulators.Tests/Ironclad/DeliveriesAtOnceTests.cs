using Ironclad.Emulator;

namespace Ironclad.Emulators.Tests.Ironclad;

/// <summary>Deliveries side by side.</summary>
public sealed class DeliveriesAtOnceTests : IroncladTest
{
    private protected override IroncladEmulatorOptions Options => new() { TimeProvider = Time, DeliveriesAtOnce = 2 };

    [Test]
    public async Task A_delivery_does_not_wait_for_the_answer_of_another()
    {
        await Subscribe("workflow_approval_status_changed", "workflow_completed");
        var id = await LaunchedId();
        Receiver.HoldFirst();

        var completing = Ironclad.Control.Complete(id);
        await Receiver.Second.WaitAsync(TimeSpan.FromSeconds(30));
        Receiver.LetGo();
        await completing;

        Assert.That((await Ironclad.Control.Deliveries()).Select(delivery => delivery.State), Is.All.EqualTo("Delivered").And.Exactly(2).Items);
    }
}
