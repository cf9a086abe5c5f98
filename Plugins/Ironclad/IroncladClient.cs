using System.Net.Http;
using System.Net.Http.Headers;

namespace Ironclad.Plugins.Ironclad;

/// <summary>The one thing the plug-in asks of Ironclad (Ironclad docs: reference/launch-a-new-workflow).</summary>
internal sealed class IroncladClient(IroncladConnection connection, Guid correlationId, Func<DateTimeOffset> now)
{
    private const int Unauthorized = 401;

    /// <summary>
    /// Never repeats a launch that may have happened: Ironclad has no idempotency key. It goes a second time in one case
    /// only: a token kept from an earlier launch was refused, which Ironclad does before it reads the request.
    /// </summary>
    public async Task<LaunchAnswer> LaunchAsync(
        string templateId, IReadOnlyDictionary<string, object> attributes, CancellationToken cancellation)
    {
        var body = Body(templateId, attributes);
        if (AccessTokens.Find(connection, now()) is { } token)
        {
            var answer = await PostAsync(token, body, cancellation);
            if (answer.Status != Unauthorized || !token.IsCached)
                return new(answer);
            AccessTokens.Forget(connection);
        }

        var granted = await AccessTokens.FetchAsync(connection, correlationId, cancellation);
        return AccessTokens.Keep(connection, granted, now()) is { } fresh
            ? new(await PostAsync(fresh, body, cancellation))
            : new(granted, TokenDenied: true);
    }

    private Dictionary<string, object?> Body(string templateId, IReadOnlyDictionary<string, object> attributes)
    {
        var body = new Dictionary<string, object?> { ["template"] = templateId, ["attributes"] = attributes };
        if (!connection.Credential.IsOAuth)
            body["creator"] = new Dictionary<string, object?> { ["type"] = "email", ["email"] = connection.UserEmail };
        return body;
    }

    private async Task<IroncladAnswer> PostAsync(AccessToken token, Dictionary<string, object?> body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(connection.BaseUrl, "public/api/v1/workflows"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        request.Headers.Add(IroncladConnection.CorrelationHeader, correlationId.ToString());
        if (connection.Credential.IsOAuth)
            request.Headers.Add("x-as-user-email", connection.UserEmail);
        request.Content = IroncladHttp.Json(body);
        return await IroncladHttp.SendAsync(request, cancellation);
    }
}

/// <param name="TokenDenied">True when it is the answer to the request for a token and nothing was launched.</param>
internal sealed record LaunchAnswer(IroncladAnswer Answer, bool TokenDenied = false);
