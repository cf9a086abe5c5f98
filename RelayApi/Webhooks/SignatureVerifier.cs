using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Ironclad.RelayApi.Webhooks;

/// <summary>
/// Ironclad signs event id + body + nonce with RSA PKCS#1 v1.5; its body is the text of <c>JSON.stringify</c>
/// (Ironclad docs: reference/webhook-verification).
/// </summary>
internal static class SignatureVerifier
{
    private const int MaxEventIdLength = 200;

    // The signed text has no separators. An id that could hold the beginning of a body would let the same text be cut elsewhere,
    // and one event become another under its genuine signature.
    private static readonly SearchValues<char> EventIdCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:~+/=");

    /// <summary>
    /// The received bytes count first; a gateway that reformatted the JSON is forgiven by writing it again as Ironclad did.
    /// </summary>
    public static SignatureCheck Check(Delivery delivery, VerificationKey key)
    {
        if (Precheck(delivery, out var header, out var algorithm, out var signature) is var check and not SignatureCheck.Valid)
            return check;
        return Fits(delivery.Body) || (CompactJson.Of(delivery.Body) is { } compact && Fits(compact))
            ? SignatureCheck.Valid
            : SignatureCheck.Mismatch;

        bool Fits(byte[] body) => key.Verify(Hash(algorithm, delivery.EventId!, body, header!.Nonce!), signature!, algorithm);
    }

    /// <summary>All that can be said without the key.</summary>
    public static SignatureCheck Precheck(Delivery delivery) => Precheck(delivery, out _, out _, out _);

    private static SignatureCheck Precheck(
        Delivery delivery, out SignatureHeader? header, out HashAlgorithmName algorithm, out byte[]? signature)
    {
        (header, algorithm, signature) = (null, default, null);
        if (string.IsNullOrEmpty(delivery.EventId) || string.IsNullOrEmpty(delivery.Verification))
            return SignatureCheck.Missing;
        if (delivery.EventId.Length > MaxEventIdLength || delivery.EventId.AsSpan().ContainsAnyExcept(EventIdCharacters))
            return SignatureCheck.Unreadable;
        header = SignatureHeader.Parse(delivery.Verification);
        if (header?.Nonce is null || header.Signature is null)
            return SignatureCheck.Unreadable;
        if (!header.TryAlgorithm(out algorithm))
            return SignatureCheck.AlgorithmNotAllowed;
        if (!header.HasKnownEncoding)
            return SignatureCheck.EncodingNotAllowed;
        signature = header.SignatureBytes();
        return signature is null ? SignatureCheck.Unreadable : SignatureCheck.Valid;
    }

    private static byte[] Hash(HashAlgorithmName algorithm, string eventId, byte[] body, string nonce)
    {
        using var hash = IncrementalHash.CreateHash(algorithm);
        hash.AppendData(Encoding.UTF8.GetBytes(eventId));
        hash.AppendData(body);
        hash.AppendData(Encoding.UTF8.GetBytes(nonce));
        return hash.GetHashAndReset();
    }
}
