using System.Text;
using System.Text.Json.Nodes;
using Ironclad.Emulator.Control;
using Ironclad.Emulators.Tests.Ironclad.Drivers;

namespace Ironclad.Emulators.Tests.Ironclad;

/// <summary>Ironclad docs: reference/webhook-verification.</summary>
public sealed class SignatureTests : IroncladTest
{
    [Test]
    public async Task A_delivery_is_signed_over_event_id_body_and_nonce()
    {
        var received = await Launched(fault: null);

        Assert.That(received.IsSignedBy(await PublicKey()));
        Assert.That(received.EventId, Does.StartWith("webhookEvent"));
        Assert.That(ReceivedDelivery.Keys(received.Verification), Is.EqualTo(new[] { "nonce", "signAlgorithm", "signature", "encoding" }));
        Assert.That((string?)received.Verification["signAlgorithm"], Is.EqualTo("sha256"));
        Assert.That((string?)received.Verification["encoding"], Is.EqualTo("base64"));
    }

    [Test]
    public void These_tests_check_a_signature_as_OpenSSL_makes_it()
    {
        var vector = Vector(OpenSslVector.Body);
        var tampered = Vector(OpenSslVector.Body.Replace("completed", "cancelled", StringComparison.Ordinal));

        Assert.That(vector.IsSignedBy(OpenSslVector.PublicKey), Is.True);
        Assert.That(tampered.IsSignedBy(OpenSslVector.PublicKey), Is.False);
    }

    [Test]
    public async Task The_key_is_an_RSA_2048_public_key_in_PEM_with_the_recorded_content_type()
    {
        var key = await Api.Get("/webhooks/verification-key");

        Assert.That(key.Text, Does.StartWith("-----BEGIN PUBLIC KEY-----\n").And.EndWith("-----END PUBLIC KEY-----\n").And.Length.EqualTo(451));
        Assert.That(key.ContentHeaders.ContentType?.ToString(), Is.EqualTo("application/x-pem-file; charset=utf-8"));
    }

    [TestCase(DeliveryFault.BadSignature)]
    [TestCase(DeliveryFault.TamperedBody)]
    [TestCase(DeliveryFault.WrongNonce)]
    [TestCase(DeliveryFault.ForeignKey)]
    public async Task A_forged_delivery_does_not_verify(DeliveryFault fault)
    {
        var received = await Launched(fault);

        Assert.That(received.IsSignedBy(await PublicKey()), Is.False);
    }

    [Test]
    public async Task The_retry_of_a_forged_delivery_is_genuine()
    {
        Receiver.Answer = System.Net.HttpStatusCode.Unauthorized;
        await Launched(DeliveryFault.BadSignature);

        await Ironclad.Control.Advance(TimeSpan.FromSeconds(48));

        Assert.That(Receiver.Received[1].IsSignedBy(await PublicKey()));
    }

    [Test]
    public async Task After_a_key_rotation_only_the_new_key_verifies()
    {
        var old = await PublicKey();
        var received = await Launched(DeliveryFault.RotatedKey);

        Assert.That(received.IsSignedBy(old), Is.False);
        Assert.That(received.IsSignedBy(await PublicKey()), Is.True);
    }

    [Test]
    public async Task A_delivery_can_come_without_its_headers()
    {
        var received = await Launched(DeliveryFault.MissingHeaders);

        Assert.That(received.Headers.Keys, Has.None.StartsWith("X-Ironclad"));
    }

    [Test]
    public async Task A_pretty_printed_body_verifies_only_in_its_compact_form()
    {
        var received = await Launched(DeliveryFault.PrettyPrinted);
        var compact = received.Body.ToJsonString();

        Assert.That(received.Text, Does.Contain("\n  \"payload\""));
        Assert.That(received.IsSignedBy(await PublicKey()), Is.False);
        Assert.That(received.IsSignedBy(await PublicKey(), compact), Is.True);
    }

    [Test]
    public async Task Characters_are_escaped_as_Node_escapes_them()
    {
        var received = await Launched(DeliveryFault.NonAscii);

        Assert.That(received.Text, Does.Contain("{\"comment\":\"é 日本 😀 <>&'+ \u2028 \\\"\\\\\\u001f\","));
        Assert.That(received.IsSignedBy(await PublicKey()));
    }

    private async Task<ReceivedDelivery> Launched(DeliveryFault? fault)
    {
        await Subscribe("workflow_launched");
        if (fault is { } wanted)
            await Ironclad.Control.FaultNextDelivery(wanted);
        await LaunchMsa();
        await Ironclad.Control.Settle();
        return Receiver.Single;
    }

    private async Task<string> PublicKey() => (await Api.Get("/webhooks/verification-key")).Text;

    private static ReceivedDelivery Vector(string body)
    {
        var verification = new JsonObject { ["nonce"] = OpenSslVector.Nonce, ["signature"] = OpenSslVector.Signature };
        var headers = new Dictionary<string, string>
        {
            ["X-Ironclad-Webhook-Event-Id"] = OpenSslVector.EventId,
            ["X-Ironclad-Webhook-Verification"] = verification.ToJsonString(),
        };
        return new ReceivedDelivery(headers, Encoding.UTF8.GetBytes(body));
    }
}
