using System.Net.Http.Headers;
using System.Text;

namespace Ironclad.Deliveries;

/// <summary>One request to the webhook address, and the answer that it deserves.</summary>
/// <param name="Mutation">What was done to a genuine delivery.</param>
/// <param name="EventId">Null for no such header.</param>
/// <param name="Verification">Null for no such header.</param>
public sealed record MutatedDelivery(string Mutation, string? EventId, string? Verification, byte[] Body)
{
    public const string EventIdHeader = "X-Ironclad-Webhook-Event-Id";
    public const string VerificationHeader = "X-Ironclad-Webhook-Verification";

    public string ContentType { get; init; } = "application/json";

    public string? ContentEncoding { get; init; }

    public bool UppercaseHeaders { get; init; }

    /// <summary>202 for what Ironclad signed, in whatever spelling; 401 for a forgery; 400, 413 or 415 for what cannot be an event.</summary>
    public int ExpectedStatus { get; init; } = 401;

    /// <summary>A forgery may also be told to come less often.</summary>
    public bool Allows(int status) => status == ExpectedStatus || (ExpectedStatus == 401 && status == 429);

    /// <summary>For clients that send these: some headers are not in ASCII.</summary>
    public static SocketsHttpHandler Handler() => new() { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8, UseProxy = false };

    public HttpRequestMessage ToRequest(Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        if (ContentEncoding is { } encoding)
            request.Content.Headers.ContentEncoding.Add(encoding);
        Add(request, EventIdHeader, EventId);
        Add(request, VerificationHeader, Verification);
        return request;
    }

    private void Add(HttpRequestMessage request, string header, string? value)
    {
        if (value is not null)
            request.Headers.TryAddWithoutValidation(UppercaseHeaders ? header.ToUpperInvariant() : header, value);
    }
}
