using System.Runtime.CompilerServices;
using Ironclad.RelayApi.Credentials;
using Ironclad.RelayApi.Ironclad;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Setup.Doctor.Checks;

/// <summary>Ironclad takes the credential, and its user may read workflows.</summary>
internal sealed class CredentialCheck(
    IWorkflowApi ironclad, IroncladTokens tokens, Rotation<IroncladCredential> rotation, IOptions<IroncladOptions> options) : ICheck
{
    private const string InvalidScope = "invalid_scope";

    public string Link => Links.Credential;

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (rotation.InUse.UsesOAuth && await RefusedAsync(cancellation) is { Count: > 0 } refused)
        {
            yield return new Finding(
                Link, FindingState.Failed, $"Ironclad gives no token, because {string.Join(", ", refused)} is not enabled for the client. Enable it in Ironclad "
                    + "(Company Settings > API), or take it out of Ironclad:Scope.");
            yield break;
        }

        await ironclad.ListAsync(page: 0, pageSize: 1, "active", template: null, lastUpdated: null, filter: null, cancellation);
        yield return rotation.InUse.UsesOAuth
            ? new Finding(Link, FindingState.Fine, "The OAuth client works with every scope in Ironclad:Scope, and its user may read workflows.")
            : new Finding(
                Link, FindingState.Warning, "The legacy access token works. Ironclad has deprecated it: make an OAuth client with the grant Client Credentials "
                    + "and set Ironclad:ClientId, Ironclad:ClientSecret and Ironclad:UserEmail instead of Ironclad:ApiToken.");
    }

    /// <returns>The scopes that Ironclad refuses; it does not name them, so each is asked for by itself.</returns>
    private async Task<IReadOnlyList<string>> RefusedAsync(CancellationToken cancellation)
    {
        if (!await IsRefusedAsync(options.Value.Scope, cancellation))
            return [];
        var refused = new List<string>();
        foreach (var scope in options.Value.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (await IsRefusedAsync(scope, cancellation))
                refused.Add(scope);
        }

        return refused;
    }

    private async Task<bool> IsRefusedAsync(string scope, CancellationToken cancellation)
    {
        try
        {
            await tokens.FreshAsync(rotation.InUse, scope, cancellation);
            return false;
        }
        catch (IroncladException refusal) when (refusal is { IsTokenRefusal: true, Error.Code: InvalidScope })
        {
            return true;
        }
    }
}
