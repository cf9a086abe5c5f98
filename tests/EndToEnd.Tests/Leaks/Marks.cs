using System.Collections.Concurrent;
using Ironclad.Emulator;

namespace Ironclad.EndToEnd.Tests.Leaks;

/// <summary>What may be read by nobody who reads logs: credentials, and whatever tells who somebody is.</summary>
internal sealed class Marks
{
    public const string WebhookSecret = "Bearer xyzzy-webhook-secret-1";
    public const string DatabasePassword = "xyzzy-database-password-3";
    public const string AdminKey = "xyzzy-admin-key-4-0123456789abcdef0123456789";
    public const string QuotedToken = "xyzzy-quoted-token-2";
    public const string SignerName = "Quillon Xyzzy";
    public const string SignerEmail = "quillon.xyzzy@contoso.test";

    private static readonly string[] Fixed =
    [
        "xyzzy", "Quillon", SignerEmail, DefaultCompany.ApiToken, DefaultCompany.OAuthClientSecret, DefaultCompany.IntegrationUserEmail,
        DefaultCompany.LegalUserEmail, "Lena", "Sam Seller",
    ];

    private readonly ConcurrentDictionary<string, bool> _bearers = new();

    /// <summary>Quoted in refusals of Ironclad, where it quotes what it was sent.</summary>
    public static string Everything =>
        $"{SignerName} <{SignerEmail}> '{SignerName}' {QuotedToken} {DefaultCompany.OAuthClientSecret} {DefaultCompany.ApiToken}";

    /// <summary>A token that went over the wire is a secret as well.</summary>
    public void Saw(string? authorization)
    {
        if (authorization?.Split(' ').Last() is { Length: > 0 } token)
            _bearers[token] = true;
    }

    public IEnumerable<string> In(string text) =>
        Fixed.Concat(_bearers.Keys).Where(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase)).Select(mark => $"{mark} in: {Short(text)}");

    private static string Short(string text) => text.Length <= 2000 ? text : text[..2000];
}
