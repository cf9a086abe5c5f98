using Ironclad.Emulators.Tests.Ironclad.Drivers;

namespace Ironclad.Emulators.Tests.Ironclad;

/// <summary>Ironclad docs: reference/webhook-verification.</summary>
public sealed class SignatureTests : IroncladTest
{
    [Test]
    public async Task A_delivery_is_signed_over_event_id_body_and_nonce()
    {
        await Subscribe("workflow_launched");
        await LaunchMsa();
        await Ironclad.Control.Settle();

        Assert.That(Receiver.Single.IsSignedBy(await PublicKey()));
        Assert.That(Receiver.Single.EventId, Does.StartWith("webhookEvent"));
        Assert.That(ReceivedDelivery.Keys(Receiver.Single.Verification), Is.EqualTo(new[] { "nonce", "signAlgorithm", "signature", "encoding" }));
        Assert.That((string?)Receiver.Single.Verification["signAlgorithm"], Is.EqualTo("sha256"));
        Assert.That((string?)Receiver.Single.Verification["encoding"], Is.EqualTo("base64"));
    }

    private async Task<string> PublicKey() => (await Api.Get("/webhooks/verification-key")).Text;
}
