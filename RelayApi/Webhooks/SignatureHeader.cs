using System.Security.Cryptography;
using System.Text.Json;

namespace Ironclad.RelayApi.Webhooks;

/// <summary>
/// Header <c>X-Ironclad-Webhook-Verification</c>: how the delivery says it was signed. What it says is compared with short lists,
/// because the sender of a forgery writes this header too.
/// </summary>
internal sealed record SignatureHeader(string? Nonce, string? SignAlgorithm, string? Signature, string? Encoding)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    // The names Node's crypto.createVerify takes for the SHA-2 family with an RSA key.
    private static readonly Dictionary<string, HashAlgorithmName> Algorithms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sha256"] = HashAlgorithmName.SHA256,
        ["sha384"] = HashAlgorithmName.SHA384,
        ["sha512"] = HashAlgorithmName.SHA512,
        ["RSA-SHA256"] = HashAlgorithmName.SHA256,
        ["RSA-SHA384"] = HashAlgorithmName.SHA384,
        ["RSA-SHA512"] = HashAlgorithmName.SHA512,
    };

    public static SignatureHeader? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<SignatureHeader>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public bool TryAlgorithm(out HashAlgorithmName algorithm) => Algorithms.TryGetValue(SignAlgorithm ?? "", out algorithm);

    public bool HasKnownEncoding => Encoding is "base64" or "hex";

    public byte[]? SignatureBytes()
    {
        try
        {
            return Encoding == "hex" ? Convert.FromHexString(Signature ?? "") : Convert.FromBase64String(Signature ?? "");
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
