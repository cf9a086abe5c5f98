using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Setup.Deliveries;

/// <summary>A delivery that somebody saved: its headers, one in each line, and its body as it came.</summary>
internal static class SavedDelivery
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static Delivery Of(string headers, byte[] body) => new(
        Header(headers, WebhookEndpoint.EventIdHeader),
        Header(headers, WebhookEndpoint.VerificationHeader),
        // Editors put it there; Ironclad does not send it.
        body.AsSpan().StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body);

    /// <summary>A header that is there twice says nothing for sure.</summary>
    private static string? Header(string headers, string name)
    {
        var values = headers.Split('\n').Select(line => line.Split(':', 2))
            .Where(parts => parts.Length == 2 && parts[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(parts => parts[1].Trim())
            .ToList();
        return values is [var only] ? only : null;
    }
}
