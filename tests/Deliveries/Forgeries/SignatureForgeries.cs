using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Ironclad.Deliveries.Forgeries;

/// <summary>A genuine body and event id with another signature, or with another word for how it was made.</summary>
internal static class SignatureForgeries
{
    private static readonly string[] Algorithms =
        ["none", "", "md5", "sha1", "RSA-SHA1", "RSA-MD5", "sha224", "HS256", "sha512", "sha384", "RS256", "sha256\u0000", "SHA3-256"];

    private static readonly string[] Encodings = ["", "latin1", "binary", "base64url", "utf8", "BASE64", "hex"];

    public static IReadOnlyList<Func<MutationSource, MutatedDelivery>> All { get; } =
    [
        source => Signed(source, "a bit of the signature flipped", Flipped(source.Chance, source.Delivery.Signature)),
        source => Signed(source, "the signature cut short", source.Delivery.Signature[..source.Index(source.Delivery.Signature.Length)]),
        source => Signed(source, "a longer signature", [.. source.Delivery.Signature, 0]),
        source => Signed(source, "a zero before the signature", [0, .. source.Delivery.Signature]),
        source => Signed(source, "a signature of zeros", new byte[256]),
        source => Signed(source, "a signature of ones", [.. Enumerable.Repeat((byte)0xff, 256)]),
        source => Signed(source, "a signature made up", GenuineBodies.Bytes(source.Chance, 256)),
        source => Signed(source, "an empty signature", []),
        source => Signed(source, "the signature of another delivery", source.Other.Signature) with
        {
            ExpectedStatus = source.Other == source.Delivery ? 202 : 401,
        },
        source => source.WithHeader("no signature", source.Header.Without("signature")),
        source => source.WithHeader("a signature that is no text", source.Header.With("signature", new JsonArray(1, 2))),
        source => source.WithHeader("a signature in no alphabet", source.Header.With("signature", "\u00fc!*")),
        source => source.WithHeader("another algorithm", source.Header.With("signAlgorithm", Algorithms[source.Index(Algorithms.Length)])),
        source => source.WithHeader("no algorithm", source.Header.Without("signAlgorithm")),
        source => source.WithHeader("another encoding", source.Header.With("encoding", Encodings[source.Index(Encodings.Length)])),
        source => source.WithHeader("no encoding", source.Header.Without("encoding")),
        source => Signed(source, "signed with another key", Sign(source.ForeignKey, source, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
        source => Signed(source, "signed with another padding", Sign(source.Key, source, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        source => Signed(source, "signed with SHA-1", Sign(source.Key, source, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1)),
        source => Signed(source, "the public key taken for a shared secret", Hmac(source)),
    ];

    private static MutatedDelivery Signed(MutationSource source, string mutation, byte[] signature) =>
        source.WithHeader(mutation, source.Header.WithSignature(signature));

    private static byte[] Sign(WebhookKey key, MutationSource source, HashAlgorithmName algorithm, RSASignaturePadding padding) =>
        key.Sign(source.Delivery.SignedText, algorithm, padding);

    private static byte[] Hmac(MutationSource source) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(source.Key.PublicPem), source.Delivery.SignedText);

    private static byte[] Flipped(Random chance, byte[] signature)
    {
        var flipped = signature.ToArray();
        flipped[chance.Next(signature.Length)] ^= (byte)(1 << chance.Next(8));
        return flipped;
    }
}
