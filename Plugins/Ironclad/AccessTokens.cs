using System.Net.Http;
using Ironclad.Plugins.Runtime;

namespace Ironclad.Plugins.Ironclad;

/// <summary>Tokens of OAuth clients (Ironclad docs: reference/oauth-authorize), kept until shortly before they expire.</summary>
internal static class AccessTokens
{
    /// <summary>Asking for a scope that the client lacks makes Ironclad refuse the whole token, so only what a launch needs.</summary>
    private const string Scope = "public.workflows.createWorkflows";

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
    private static readonly ExpiringCache<string, string> Cache = new();

    public static AccessToken? Find(IroncladConnection connection, DateTimeOffset now) =>
        connection.Credential.ApiToken is { } legacy ? new(legacy, isCached: false)
        : Cache.Find(Key(connection), now) is { } kept ? new(kept, isCached: true)
        : null;

    public static void Forget(IroncladConnection connection) => Cache.Forget(Key(connection));

    public static async Task<IroncladAnswer> FetchAsync(IroncladConnection connection, Guid correlationId, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(connection.BaseUrl, "oauth/token"));
        request.Headers.Add(IroncladConnection.CorrelationHeader, correlationId.ToString());
        request.Content = IroncladHttp.Json(new Dictionary<string, object?>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = connection.Credential.ClientId,
            ["client_secret"] = connection.Credential.ClientSecret,
            ["scope"] = Scope,
        });
        return await IroncladHttp.SendAsync(request, cancellation);
    }

    /// <returns>Null when the answer holds no token.</returns>
    public static AccessToken? Keep(IroncladConnection connection, IroncladAnswer answer, DateTimeOffset now)
    {
        if (!answer.IsSuccess || answer.Text("access_token") is not { Length: > 0 } token)
            return null;
        if (answer.Value("expires_in") is decimal seconds && seconds > (decimal)Margin.TotalSeconds)
            Cache.Keep(Key(connection), token, now, TimeSpan.FromSeconds((double)seconds) - Margin);
        return new(token, isCached: false);
    }

    private static string Key(IroncladConnection connection) => $"{connection.BaseUrl} {connection.Credential.ClientId}";
}
