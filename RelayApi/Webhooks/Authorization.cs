using System.Security.Cryptography;
using System.Text;

namespace Ironclad.RelayApi.Webhooks;

/// <summary>
/// The header that Ironclad sends with every delivery when the webhook is registered with one (Ironclad docs:
/// reference/webhook-authentication). It proves less than the signature, but costs a forger a secret more.
/// </summary>
internal sealed class Authorization(IConfiguration configuration)
{
    public bool Fits(string? header)
    {
        if (Setting(nameof(WebhookOptions.AuthorizationHeader)) is not { Length: > 0 } current)
            return true;
        // Both are compared, whatever the first comparison says.
        return IsSame(header, current) | IsSame(header, Setting(nameof(WebhookOptions.PreviousAuthorizationHeader)));
    }

    /// <summary>As it stands now: a secret is changed without a restart.</summary>
    private string? Setting(string name) => configuration[$"{WebhookOptions.Section}:{name}"];

    /// <summary>Takes the same time for every wrong value; digests have one length.</summary>
    private static bool IsSame(string? header, string? expected) => !string.IsNullOrEmpty(expected)
        && CryptographicOperations.FixedTimeEquals(Digest(header ?? ""), Digest(expected));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
