using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Setup.Doctor.Checks;

/// <summary>Ironclad hands out the key that webhooks are signed with.</summary>
internal sealed class SignatureKeyCheck(IIroncladApi ironclad) : ICheck
{
    public string Link => Links.SignatureKey;

    public IReadOnlyList<string> Needs => [Links.Credential];

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var pem = await ironclad.GetVerificationKeyAsync(cancellation);
        yield return Judge(pem);
    }

    private Finding Judge(string pem)
    {
        try
        {
            VerificationKey.Parse(pem);
            return new Finding(Link, FindingState.Fine, "Ironclad hands out a key that signatures can be checked with.");
        }
        catch (CryptographicException useless)
        {
            return new Finding(Link, FindingState.Failed, $"{useless.Message} Look at the proxies between here and Ironclad.");
        }
    }
}
