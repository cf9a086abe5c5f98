using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>
/// Adds the credential, to requests for the configured host only: an address that came out of a response body
/// must not be able to collect it. A token refused with 401 is replaced once.
/// </summary>
internal sealed class BearerHandler(IOptions<IroncladOptions> options, IroncladTokens tokens) : DelegatingHandler
{
    /// <summary>The user that a client-credentials token acts as, with each request.</summary>
    public const string UserHeader = "x-as-user-email";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (!IsOwnHost(request.RequestUri, settings.BaseUrl!))
            return await base.SendAsync(request, cancellationToken);
        if (!settings.UsesOAuth)
            return await SendAsync(request, settings.ApiToken!, cancellationToken);

        if (!request.Headers.Contains(UserHeader))
            request.Headers.Add(UserHeader, settings.UserEmail);
        var token = await tokens.GetAsync(refused: null, cancellationToken);
        var response = await SendAsync(request, token, cancellationToken);
        // Only a request without a body can be sent a second time.
        if (response.StatusCode != HttpStatusCode.Unauthorized || request.Content is not null)
            return response;
        response.Dispose();
        return await SendAsync(request, await tokens.GetAsync(refused: token, cancellationToken), cancellationToken);
    }

    /// <summary>Same scheme, host and port, and nothing before the host that could pass for one.</summary>
    public static bool IsOwnHost(Uri? address, Uri baseUrl) => address is { IsAbsoluteUri: true, UserInfo.Length: 0 }
        && HostOf(address).Equals(HostOf(baseUrl), StringComparison.OrdinalIgnoreCase);

    public static string HostOf(Uri address) => address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string token, CancellationToken cancellation)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancellation);
    }
}
