using System.Security.Cryptography;

namespace Ironclad.Deliveries;

/// <summary>
/// A key that signs as Ironclad's does: event id, body and nonce one after the other, RSA PKCS#1 v1.5 with SHA-256
/// (Ironclad docs: reference/webhook-verification).
/// </summary>
public sealed class WebhookKey : IDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);

    /// <summary>What Ironclad hands out as its verification key.</summary>
    public string PublicPem => _rsa.ExportSubjectPublicKeyInfoPem() + "\n";

    public GenuineDelivery Sign(string eventId, byte[] body, string nonce)
    {
        var unsigned = new GenuineDelivery(eventId, body, nonce, []);
        return unsigned with { Signature = Sign(unsigned.SignedText, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) };
    }

    internal byte[] Sign(byte[] text, HashAlgorithmName algorithm, RSASignaturePadding padding) => _rsa.SignData(text, algorithm, padding);

    public void Dispose() => _rsa.Dispose();
}
