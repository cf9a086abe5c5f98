using System.Net;
using System.Net.Http.Headers;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>Finds out whether a credential works before anything depends on it: a token with all scopes, and one read with it.</summary>
internal sealed class IroncladTrial(IHttpClientFactory clients, IroncladTokens tokens, IroncladRefusals refusals)
{
    private const string Read = $"{IIroncladApi.BasePath}/workflows?page=0&pageSize=1";

    /// <returns>Why Ironclad refuses it; null when it works.</returns>
    public async Task<string?> RunAsync(IroncladCredential credential, CancellationToken cancellation)
    {
        try
        {
            using var client = clients.CreateClient(IroncladTokens.ClientName);
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Read, UriKind.Relative));
            var token = credential.ApiToken ?? await tokens.FreshAsync(credential, cancellation);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            if (credential.UsesOAuth)
                request.Headers.Add(BearerHandler.UserHeader, credential.UserEmail);
            using var response = await client.SendAsync(request, cancellation);
            await refusals.EnsureSuccessAsync(response);
            return null;
        }
        catch (IroncladException refused) when (refused.IsTokenRefusal || refused.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            return $"{refused.Message.TrimEnd('.')}.";
        }
    }
}
