using System.Security.Cryptography;
using System.Text;

namespace Ironclad.RelayApi.Operations.Api;

/// <summary>A key in the header <c>Authorization</c>.</summary>
internal static class BearerKey
{
    private const string Scheme = "Bearer ";

    /// <summary>Takes the same time for every wrong key; digests have one length.</summary>
    public static bool Matches(string? header, string key) =>
        header?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true
            && CryptographicOperations.FixedTimeEquals(Digest(header[Scheme.Length..].Trim()), Digest(key));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
