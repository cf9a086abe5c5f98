using System.Text.Json.Nodes;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Access;

/// <summary>
/// POST /oauth/token, grant client_credentials: JSON or form, the client in the body or as HTTP Basic (Ironclad docs: oauth).
/// Errors as in the OAuth OpenAPI; a wrong secret gave 403 and a client id that is no UUID gave 400 when the service was probed.
/// </summary>
internal static class OAuthTokenRoute
{
    public static PublicRoute Route { get; } = new("POST", "/oauth/token", [], Bucket.Other, Handle)
    {
        BasePath = "",
        IsAnonymous = true,
        TakesForm = true,
    };

    private static Answer Handle(ApiCall call)
    {
        RequireClient(OAuthClient.Of(call));
        var scopes = Scopes(call.Body, call.Company.DisabledScopes);
        var emulation = call.Emulation;
        var lifetime = emulation.Options.AccessTokenLifetime;
        var token = new AccessToken(emulation.Ids.Hex(32), scopes.ToHashSet(), emulation.Clock.Now + lifetime);
        emulation.Tokens.Add(token);
        return Answer.Ok(new JsonObject
        {
            ["token_type"] = "Bearer",
            ["access_token"] = token.Value,
            ["expires_in"] = (int)lifetime.TotalSeconds,
            ["scope"] = string.Join(' ', scopes),
        });
    }

    private static void RequireClient((string? Id, string? Secret) client)
    {
        if (!Guid.TryParse(client.Id, out _) || client.Secret is null)
            throw Error(400, "invalid_request", "client_id and client_secret are required");
        if (client != (DefaultCompany.OAuthClientId, DefaultCompany.OAuthClientSecret))
            throw Error(403, "unauthorized_client", "client authentication failed");
    }

    /// <summary>Every requested scope must be enabled for the client; without a request the token has none (Ironclad docs: oauth).</summary>
    private static string[] Scopes(JsonObject body, HashSet<string> disabled)
    {
        var grant = body["grant_type"]?.ToString();
        if (grant is "authorization_code" or "refresh_token")
            throw Refusal.NotImitated($"the grant {grant}", "Access/OAuthTokenRoute.cs");
        if (grant != "client_credentials")
            throw Error(400, "invalid_request", "grant_type is missing or unknown");

        var scopes = (body["scope"]?.ToString() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var enabled = PublicRoutes.All.SelectMany(route => route.Scopes).Except(disabled).ToHashSet();
        return scopes.All(enabled.Contains) ? scopes : throw Error(400, "invalid_scope", "a requested scope is not enabled for this client");
    }

    private static Refusal Error(int status, string error, string description) =>
        new(Answer.Json(status, new JsonObject { ["error"] = error, ["error_description"] = description }));
}
