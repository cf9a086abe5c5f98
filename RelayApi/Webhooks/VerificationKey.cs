using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Ironclad.RelayApi.Webhooks;

/// <summary>Ironclad's public key for webhook signatures, known to be usable.</summary>
internal sealed class VerificationKey
{
    private const int MinBits = 2048;

    // One RSA object must not be used by two threads, and making one from its PEM text takes longer than a check with it.
    private readonly ConcurrentBag<RSA> _idle = [];
    private readonly string _pem;

    private VerificationKey(string pem) => _pem = pem;

    /// <exception cref="CryptographicException">The text is no RSA key that can be trusted.</exception>
    public static VerificationKey Parse(string pem)
    {
        var key = new VerificationKey(pem.Trim());
        try
        {
            var rsa = key.ToRsa();
            key._idle.Add(rsa);
            return rsa.KeySize >= MinBits
                ? key
                : throw new CryptographicException($"Ironclad's verification key has {rsa.KeySize} bits; at least {MinBits} are needed.");
        }
        catch (ArgumentException noPem)
        {
            throw new CryptographicException("Ironclad's verification key is no PEM text. A gateway in between may have answered.", noPem);
        }
    }

    public bool IsSameAs(VerificationKey other) => _pem == other._pem;

    public bool Verify(byte[] hash, byte[] signature, HashAlgorithmName algorithm)
    {
        var rsa = _idle.TryTake(out var idle) ? idle : ToRsa();
        try
        {
            return rsa.VerifyHash(hash, signature, algorithm, RSASignaturePadding.Pkcs1);
        }
        finally
        {
            _idle.Add(rsa);
        }
    }

    private RSA ToRsa()
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(_pem);
        return rsa;
    }
}
