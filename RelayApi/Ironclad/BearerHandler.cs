using System.Net;
using System.Net.Http.Headers;
using Ironclad.RelayApi.Credentials;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>
/// Adds the credential, to requests for the configured host only: an address that came out of a response body
/// must not be able to collect it. A token refused with 401 is replaced once, a credential by the other one while there are two.
/// </summary>
internal sealed class BearerHandler(
    IOptions<IroncladOptions> options, Rotation<IroncladCredential> rotation, IroncladTokens tokens) : DelegatingHandler
{
    /// <summary>The user that a client-credentials token acts as, with each request.</summary>
    public const string UserHeader = "x-as-user-email";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!IsOwnHost(request.RequestUri, options.Value.BaseUrl!))
            return await base.SendAsync(request, cancellationToken);
        var credential = rotation.InUse;
        var asUser = request.Headers.Contains(UserHeader);
        HttpResponseMessage response;
        try
        {
            response = await SendAsync(request, credential, asUser, cancellationToken);
        }
        // A scope that the client lacks says nothing about the client.
        catch (IroncladException refused) when (refused.IsTokenRefusal && SetupScopes.Of(request) is null)
        {
            if (await rotation.OtherAsync(credential, $"{refused.Message.TrimEnd('.')}.", cancellationToken) is not { } instead)
                throw;
            return await SendAsync(request, instead, asUser, cancellationToken);
        }

        if (!IsRefusal(request, response, credential))
            return response;
        // The request after this one goes with the other credential, even where this one cannot be sent again.
        if (await rotation.OtherAsync(credential, "Ironclad answered 401.", cancellationToken) is not { } other || request.Content is not null)
            return response;
        response.Dispose();
        return await SendAsync(request, other, asUser, cancellationToken);
    }

    /// <summary>A request with a body was not sent again with a fresh token, so that its 401 says nothing about the client.</summary>
    private static bool IsRefusal(HttpRequestMessage request, HttpResponseMessage response, IroncladCredential credential) =>
        response.StatusCode == HttpStatusCode.Unauthorized && (request.Content is null || !credential.UsesOAuth);

    /// <summary>Same scheme, host and port, and nothing before the host that could pass for one.</summary>
    public static bool IsOwnHost(Uri? address, Uri baseUrl) => address is { IsAbsoluteUri: true, UserInfo.Length: 0 }
        && HostOf(address).Equals(HostOf(baseUrl), StringComparison.OrdinalIgnoreCase);

    public static string HostOf(Uri address) => address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, IroncladCredential credential, bool asUser, CancellationToken cancellation)
    {
        if (!asUser)
            request.Headers.Remove(UserHeader);
        if (!credential.UsesOAuth)
            return await SendAsync(request, credential.ApiToken!, cancellation);

        if (!asUser)
            request.Headers.Add(UserHeader, credential.UserEmail);
        if (SetupScopes.Of(request) is { } scope)
            return await SendAsync(request, await tokens.FreshAsync(credential, scope, cancellation), cancellation);
        var token = await tokens.GetAsync(credential, refused: null, cancellation);
        var response = await SendAsync(request, token, cancellation);
        // Only a request without a body can be sent a second time.
        if (response.StatusCode != HttpStatusCode.Unauthorized || request.Content is not null)
            return response;
        response.Dispose();
        return await SendAsync(request, await tokens.GetAsync(credential, refused: token, cancellation), cancellation);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string token, CancellationToken cancellation)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancellation);
    }
}
