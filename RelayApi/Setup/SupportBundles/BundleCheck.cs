using System.Text.RegularExpressions;

namespace Ironclad.RelayApi.Setup.SupportBundles;

/// <summary>Looks for what must not leave the company: secrets of the settings, and what looks like a secret or an e-mail address.</summary>
internal sealed partial class BundleCheck(IReadOnlyList<string> secrets)
{
    /// <returns>What was found, never the thing itself; null when nothing was.</returns>
    public string? Find(string text) =>
        secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal)) ? "a secret of the settings"
        : EmailAddress().IsMatch(text) ? "an e-mail address"
        : Token().IsMatch(text) ? "a token"
        : PrivateKey().IsMatch(text) ? "a private key"
        : Password().IsMatch(text) ? "a password"
        : null;

    /// <summary>A log without the lines that hold something of it.</summary>
    public string Without(IEnumerable<string> lines) =>
        string.Join('\n', lines.Select(line => Find(line) is { } found ? $"(A line was left out: it held {found}.)" : line));

    [GeneratedRegex(@"[^\s@""'<>(),;:]+@[^\s@""'<>(),;:]+\.[^\s@""'<>(),;:]+")]
    private static partial Regex EmailAddress();

    [GeneratedRegex(@"\beyJ[A-Za-z0-9_-]{10,}|\bBearer\s+[A-Za-z0-9._~+/=-]{12,}", RegexOptions.IgnoreCase)]
    private static partial Regex Token();

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----")]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"\b(password|pwd|client_?secret|accountkey)""?\s*[=:]\s*""?[^\s;,""(]+", RegexOptions.IgnoreCase)]
    private static partial Regex Password();
}
