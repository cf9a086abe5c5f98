using System.Security.Cryptography;

namespace Ironclad.RelayApi.Webhooks;

/// <summary>Ironclad's public key for webhook signatures, known to be usable.</summary>
internal sealed record VerificationKey
{
    private const int MinBits = 2048;
    private readonly string _pem;

    private VerificationKey(string pem) => _pem = pem;

    /// <exception cref="CryptographicException">The text is no RSA key that can be trusted.</exception>
    public static VerificationKey Parse(string pem)
    {
        var key = new VerificationKey(pem.Trim());
        try
        {
            using var rsa = key.ToRsa();
            return rsa.KeySize >= MinBits
                ? key
                : throw new CryptographicException($"Ironclad's verification key has {rsa.KeySize} bits; at least {MinBits} are needed.");
        }
        catch (ArgumentException noPem)
        {
            throw new CryptographicException("Ironclad's verification key is no PEM text. A gateway in between may have answered.", noPem);
        }
    }

    /// <summary>A new object each time, since one RSA object must not be used by two threads.</summary>
    public RSA ToRsa()
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(_pem);
        return rsa;
    }
}
