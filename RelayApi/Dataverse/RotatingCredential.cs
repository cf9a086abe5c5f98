using Azure.Core;
using Azure.Identity;
using Ironclad.RelayApi.Credentials;
using Ironclad.RelayApi.Handlers;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>A token from whichever of the two logins Entra ID takes.</summary>
internal sealed class RotatingCredential(Rotation<EntraLogin> rotation, DataverseLogins logins) : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        logins.SignIn(rotation.InUse).GetToken(requestContext, cancellationToken);

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        var login = rotation.InUse;
        try
        {
            return await logins.SignIn(login).GetTokenAsync(requestContext, cancellationToken);
        }
        catch (AuthenticationFailedException refused) when (!EntraFailure.IsPassing(refused))
        {
            if (await rotation.OtherAsync(login, EntraFailure.Reason(refused), cancellationToken) is not { } other)
                throw;
            return await logins.SignIn(other).GetTokenAsync(requestContext, cancellationToken);
        }
    }
}
