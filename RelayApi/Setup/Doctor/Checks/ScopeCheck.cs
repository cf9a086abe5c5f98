using System.Runtime.CompilerServices;
using Ironclad.RelayApi.Credentials;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Setup.Doctor.Checks;

/// <summary>The scopes that only setting up needs. Without them the relay works, and the rest is done by hand in Ironclad.</summary>
internal sealed class ScopeCheck(IroncladTokens tokens, Rotation<IroncladCredential> rotation) : ICheck
{
    public string Link => Links.Scopes;

    public IReadOnlyList<string> Needs => [Links.Credential];

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!rotation.InUse.UsesOAuth)
        {
            yield return new Finding(Link, FindingState.Fine, "A legacy access token has no scopes.");
            yield break;
        }

        var missing = new List<string>();
        foreach (var scope in SetupScopes.All)
        {
            if (!await IsEnabledAsync(scope, cancellation))
                missing.Add(scope);
        }

        yield return missing.Count == 0
            ? new Finding(Link, FindingState.Fine, "The client may register and remove webhooks and read what templates ask for.")
            : new Finding(
                Link, FindingState.Warning, $"The client lacks {string.Join(", ", missing)}. Registering and removing the webhook, and comparing templates with the "
                    + "mapping, are not possible from here: enable them in Ironclad (Company Settings > API), or do it by hand.");
    }

    private async Task<bool> IsEnabledAsync(string scope, CancellationToken cancellation)
    {
        try
        {
            await tokens.FreshAsync(rotation.InUse, scope, cancellation);
            return true;
        }
        catch (IroncladException refusal) when (refusal.IsTokenRefusal)
        {
            return false;
        }
    }
}
