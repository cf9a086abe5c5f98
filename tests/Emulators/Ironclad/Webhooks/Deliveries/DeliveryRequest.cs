using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ironclad.Emulator.Control;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Webhooks.Deliveries;

/// <summary>
/// The signed HTTP request: signed text is event id, <c>JSON.stringify(body)</c> and nonce, in this order and without
/// separators (Ironclad docs: reference/webhook-verification, sample code).
/// </summary>
internal static class DeliveryRequest
{
    public const string EventIdHeader = "X-Ironclad-Webhook-Event-Id";
    public const string VerificationHeader = "X-Ironclad-Webhook-Verification";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static HttpRequestMessage Of(Delivery delivery, SigningKey key, string nonce, DeliveryFault? fault)
    {
        var signature = Sign(delivery, key, nonce, fault);
        var request = new HttpRequestMessage(HttpMethod.Post, delivery.Webhook.TargetUrl)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Sent(delivery, fault))),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in delivery.Webhook.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (fault is DeliveryFault.MissingHeaders)
            return request;

        request.Headers.Add(EventIdHeader, delivery.EventId);
        request.Headers.Add(VerificationHeader, Verification(fault is DeliveryFault.WrongNonce ? nonce + "0" : nonce, signature));
        return request;
    }

    private static byte[] Sign(Delivery delivery, SigningKey key, string nonce, DeliveryFault? fault)
    {
        if (fault is DeliveryFault.RotatedKey)
            key.Rotate();
        var text = Encoding.UTF8.GetBytes(delivery.EventId + delivery.Text + nonce);
        if (fault is DeliveryFault.ForeignKey)
        {
            using var foreign = new SigningKey();
            return foreign.Sign(text);
        }

        var signature = key.Sign(text);
        if (fault is DeliveryFault.BadSignature)
            signature[0] ^= 0xff;
        return signature;
    }

    private static string Sent(Delivery delivery, DeliveryFault? fault) => fault switch
    {
        DeliveryFault.PrettyPrinted => delivery.Body.ToJsonString(Indented),
        DeliveryFault.TamperedBody => delivery.Text.Replace("workflow_", "workflow-", StringComparison.Ordinal),
        _ => delivery.Text,
    };

    private static string Verification(string nonce, byte[] signature) => NodeJson.Stringify(new JsonObject
    {
        ["nonce"] = nonce,
        ["signAlgorithm"] = "sha256",
        ["signature"] = Convert.ToBase64String(signature),
        ["encoding"] = "base64",
    });
}
