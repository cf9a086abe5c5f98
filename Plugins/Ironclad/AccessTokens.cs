using System.Net.Http;
using Ironclad.Plugins.Runtime;

namespace Ironclad.Plugins.Ironclad;

/// <summary>Tokens of OAuth clients (Ironclad docs: reference/oauth-authorize), kept until shortly before they expire.</summary>
internal static class AccessTokens
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
    private static readonly ExpiringCache<string, string> Cache = new();

    public static AccessToken? Find(IroncladConnection connection, string scope, DateTimeOffset now) =>
        connection.Credential.ApiToken is { } legacy ? new(legacy, isCached: false)
        : Cache.Find(Key(connection, scope), now) is { } kept ? new(kept, isCached: true)
        : null;

    public static void Forget(IroncladConnection connection, string scope) => Cache.Forget(Key(connection, scope));

    public static async Task<IroncladAnswer> FetchAsync(
        IroncladConnection connection, string scope, Guid correlationId, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(connection.BaseUrl, "oauth/token"));
        request.Headers.Add(IroncladConnection.CorrelationHeader, correlationId.ToString());
        request.Content = IroncladHttp.Json(new Dictionary<string, object?>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = connection.Credential.ClientId,
            ["client_secret"] = connection.Credential.ClientSecret,
            ["scope"] = scope,
        });
        return await IroncladHttp.SendAsync(request, cancellation);
    }

    /// <returns>Null when the answer holds no token.</returns>
    public static AccessToken? Keep(IroncladConnection connection, string scope, IroncladAnswer answer, DateTimeOffset now)
    {
        if (!answer.IsSuccess || answer.Text("access_token") is not { Length: > 0 } token)
            return null;
        if (answer.Value("expires_in") is decimal seconds && seconds > (decimal)Margin.TotalSeconds)
            Cache.Keep(Key(connection, scope), token, now, TimeSpan.FromSeconds((double)seconds) - Margin);
        return new(token, isCached: false);
    }

    private static string Key(IroncladConnection connection, string scope) => $"{connection.BaseUrl} {connection.Credential.ClientId} {scope}";
}
