using System.Text;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Access;

/// <summary>The client a token request names: in its body, or as HTTP Basic (RFC 6749, 2.3.1).</summary>
internal static class OAuthClient
{
    public static (string? Id, string? Secret) Of(ApiCall call)
    {
        if (call.Header("Authorization") is not { } header || !header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            return (call.Body["client_id"]?.ToString(), call.Body["client_secret"]?.ToString());

        var decoded = new byte[header.Length];
        if (!Convert.TryFromBase64String(header["Basic ".Length..].Trim(), decoded, out var length))
            return (null, null);
        var parts = Encoding.UTF8.GetString(decoded, 0, length).Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        return parts is [var id, var secret] ? (id, secret) : (null, null);
    }
}
