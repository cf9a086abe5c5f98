using Azure.Core;

namespace Ironclad.Sandbox;

/// <summary>Stands in for Entra ID, which signs nobody in on a machine without a network.</summary>
internal sealed class StaticCredential(string token) : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(token, DateTimeOffset.MaxValue);

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(GetToken(requestContext, cancellationToken));
}
