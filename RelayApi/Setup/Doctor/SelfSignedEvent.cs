using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ironclad.RelayApi.Webhooks;
using Microsoft.Net.Http.Headers;

namespace Ironclad.RelayApi.Setup.Doctor;

/// <summary>An event that no handler takes, signed as Ironclad signs (Ironclad docs: webhook-verification).</summary>
internal sealed class SelfSignedEvent(DateTimeOffset now, IConfiguration settings)
{
    private const string Nonce = "doctor";

    public string EventId { get; } = $"doctor-{Guid.NewGuid():N}";

    public HttpRequestMessage Request(RSA key) => Request(EventId, Signature(key, EventId));

    /// <summary>Genuine but for its id.</summary>
    public HttpRequestMessage Forged(RSA key) => Request($"{EventId}-forged", Signature(key, EventId));

    private byte[] Body => JsonSerializer.SerializeToUtf8Bytes(new
    {
        companyID = Nonce,
        payload = new { @event = "relay_doctor" },
        timestamp = now,
        webhookID = Nonce,
    });

    private HttpRequestMessage Request(string eventId, string signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, WebhookEndpoint.Path) { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = new(MediaTypeNames.Application.Json);
        request.Headers.Add(WebhookEndpoint.EventIdHeader, eventId);
        request.Headers.Add(
            WebhookEndpoint.VerificationHeader, JsonSerializer.Serialize(new { nonce = Nonce, signAlgorithm = "sha256", signature, encoding = "base64" }));
        if (settings[$"{WebhookOptions.Section}:{nameof(WebhookOptions.AuthorizationHeader)}"] is { Length: > 0 } header)
            request.Headers.TryAddWithoutValidation(HeaderNames.Authorization, header);
        return request;
    }

    private string Signature(RSA key, string eventId) => Convert.ToBase64String(key.SignData(
        [.. Encoding.UTF8.GetBytes(eventId), .. Body, .. Encoding.UTF8.GetBytes(Nonce)], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
}
