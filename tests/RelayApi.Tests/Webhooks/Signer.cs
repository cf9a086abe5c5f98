using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ironclad.RelayApi.Tests.Ironclad;
using Microsoft.AspNetCore.Http;

namespace Ironclad.RelayApi.Tests.Webhooks;

/// <summary>An Ironclad that does nothing but sign: it holds the key, and hands out its public half.</summary>
internal sealed class Signer : IAsyncDisposable
{
    // Making a key takes longer than a test.
    private static readonly RSA[] Keys = [RSA.Create(2048), RSA.Create(2048)];

    private readonly TaskCompletionSource _keyAskedFor = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LoopbackServer _server = null!;
    private volatile RSA _key = Keys[0];

    private Signer()
    {
    }


    public Uri Address => _server.Address;

    public int KeyRequests => _server.Requests.Count;

    /// <summary>What the key endpoint answers instead of the key.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    public string PublicKey => _key.ExportSubjectPublicKeyInfoPem() + "\n";

    public Task KeyAskedFor => _keyAskedFor.Task;

    public static async Task<Signer> StartAsync()
    {
        var signer = new Signer();
        signer._server = await LoopbackServer.StartAsync(signer.AnswerAsync);
        return signer;
    }

    public void Rotate() => _key = Keys[1];

    /// <param name="signed">Another text than the one that is sent.</param>
    public HttpRequestMessage Post(string eventId, string body, string? signed = null)
    {
        var text = Encoding.UTF8.GetBytes(eventId + (signed ?? body) + "nonce");
        var signature = Convert.ToBase64String(_key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        var header = JsonSerializer.Serialize(new { nonce = "nonce", signAlgorithm = "sha256", signature, encoding = "base64" });
        var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/ironclad")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Ironclad-Webhook-Event-Id", eventId);
        request.Headers.Add("X-Ironclad-Webhook-Verification", header);
        return request;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        _keyAskedFor.TrySetResult();
        return Instead is { } instead ? instead(context) : context.Response.WriteAsync(PublicKey);
    }
}
