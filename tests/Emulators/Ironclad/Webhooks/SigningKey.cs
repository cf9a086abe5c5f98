using System.Security.Cryptography;

namespace Ironclad.Emulator.Webhooks;

/// <summary>The RSA-2048 key that deliveries are signed with (recorded response: verification-key).</summary>
internal sealed class SigningKey : IDisposable
{
    private RSA _key = RSA.Create(2048);

    /// <summary>SubjectPublicKeyInfo with a final newline, as recorded.</summary>
    public string PublicPem => _key.ExportSubjectPublicKeyInfoPem() + "\n";

    /// <summary>PKCS#1 v1.5 with SHA-256, the default of Node's <c>createVerify("sha256")</c> (Ironclad docs: reference/webhook-verification).</summary>
    public byte[] Sign(byte[] text) => _key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public void Rotate()
    {
        _key.Dispose();
        _key = RSA.Create(2048);
    }

    public void Dispose() => _key.Dispose();
}
