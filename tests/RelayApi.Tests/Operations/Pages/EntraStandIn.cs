using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ironclad.RelayApi.Tests.Ironclad;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Ironclad.RelayApi.Tests.Operations.Pages;

/// <summary>
/// A sign-in service on loopback, as far as the relay needs one. Discovery, authorization code with PKCE, and the claims <c>oid</c>,
/// <c>roles</c> and <c>nonce</c>: Microsoft Learn, "OpenID Connect on the Microsoft identity platform", "OAuth 2.0 authorization code
/// flow", "ID token claims reference".
/// </summary>
internal sealed class EntraStandIn : IAsyncDisposable
{
    public const string ClientId = "6731de76-14a6-49ae-97bc-6eba6914391e";
    public const string ClientSecret = "secret-of-the-tests";
    public const string UserId = "00000000-0000-0000-66f3-3332eca7ea81";

    private static readonly RSA Key = RSA.Create(2048);

    private LoopbackServer _server = null!;
    private Dictionary<string, string> _asked = [];

    private EntraStandIn()
    {
    }

    public Uri Authority => new(_server.Address, "/tenant/v2.0");

    /// <summary>The app roles of whoever signs in.</summary>
    public string[] Roles { get; set; } = [];

    /// <summary>What is answered instead of a code.</summary>
    public string? Error { get; set; }

    public string? TokenAudience { get; set; }

    public static async Task<EntraStandIn> StartAsync()
    {
        var entra = new EntraStandIn();
        entra._server = await LoopbackServer.StartAsync(entra.AnswerAsync);
        return entra;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task AnswerAsync(HttpContext context) => context.Request.Path.Value switch
    {
        "/tenant/v2.0/.well-known/openid-configuration" => context.Response.WriteAsJsonAsync(new Dictionary<string, object>
        {
            ["issuer"] = Authority.AbsoluteUri,
            ["authorization_endpoint"] = new Uri(_server.Address, "/authorize").AbsoluteUri,
            ["token_endpoint"] = new Uri(_server.Address, "/token").AbsoluteUri,
            ["jwks_uri"] = new Uri(_server.Address, "/keys").AbsoluteUri,
        }),
        "/keys" => context.Response.WriteAsJsonAsync(new { keys = new[] { PublicKey() } }),
        "/authorize" => Task.Run(() => Authorize(context)),
        "/token" => TokenAsync(context),
        _ => Task.Run(() => context.Response.StatusCode = 404),
    };

    private void Authorize(HttpContext context)
    {
        _asked = context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        var answer = Error is null ? "code=the-code" : $"error={Error}&error_description=Casey%20Contoso%20may%20not";
        context.Response.Redirect($"{_asked["redirect_uri"]}?{answer}&state={Uri.EscapeDataString(_asked["state"])}");
    }

    private async Task TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        var honest = form["code"] == "the-code" && form["client_secret"] == ClientSecret && form["redirect_uri"] == _asked["redirect_uri"]
            && challenge == _asked["code_challenge"] && _asked["code_challenge_method"] == "S256";
        if (!honest)
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsJsonAsync(new { error = "invalid_grant" });
            return;
        }

        await context.Response.WriteAsJsonAsync(new { token_type = "Bearer", access_token = "unused", id_token = IdToken() });
    }

    private string IdToken()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var head = Part(new { alg = "RS256", typ = "JWT", kid = "the-key" });
        var claims = Part(new
        {
            iss = Authority.AbsoluteUri,
            aud = TokenAudience ?? ClientId,
            sub = "subject",
            oid = UserId,
            roles = Roles,
            nonce = _asked["nonce"],
            name = "Casey Contoso",
            preferred_username = "casey@contoso.test",
            iat = now,
            nbf = now,
            exp = now + 3600,
        });
        var signature = Key.SignData(Encoding.ASCII.GetBytes($"{head}.{claims}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{head}.{claims}.{WebEncoders.Base64UrlEncode(signature)}";
    }

    private static string Part(object part) => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(part));

    private static object PublicKey()
    {
        var key = Key.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = "the-key", n = WebEncoders.Base64UrlEncode(key.Modulus!), e = WebEncoders.Base64UrlEncode(key.Exponent!) };
    }
}
