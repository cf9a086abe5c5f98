using System.Security.Cryptography;

namespace Ironclad.Emulator.Webhooks;

/// <summary>The RSA-2048 key that deliveries are signed with (recorded response: verification-key).</summary>
internal sealed class SigningKey : IDisposable
{
    /// <summary>Made when first needed: most tests of the API never ask for it.</summary>
    private Lazy<RSA> _key = new(() => RSA.Create(2048));

    /// <summary>SubjectPublicKeyInfo with a final newline, as recorded.</summary>
    public string PublicPem => _key.Value.ExportSubjectPublicKeyInfoPem() + "\n";

    /// <summary>PKCS#1 v1.5, the default of Node's <c>createVerify("sha256")</c> (Ironclad docs: reference/webhook-verification).</summary>
    public byte[] Sign(byte[] text) => _key.Value.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public void Rotate()
    {
        Dispose();
        _key = new(() => RSA.Create(2048));
    }

    public void Dispose()
    {
        if (_key.IsValueCreated)
            _key.Value.Dispose();
    }
}
