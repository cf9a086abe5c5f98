using System.Collections.Concurrent;
using System.Text.Json;
using Ironclad.RelayApi.Tests.Ironclad;
using Microsoft.AspNetCore.Http;

namespace Ironclad.RelayApi.Tests.Credentials;

/// <summary>An Ironclad company that takes the secrets and legacy tokens it is told to, as long as it is told to.</summary>
internal sealed class TwoSecretsCompany : IAsyncDisposable
{
    private const string TokenOf = "token-of-";

    private LoopbackServer _server = null!;

    public ConcurrentDictionary<string, bool> Accepted { get; } = [];

    /// <summary>What it answers instead of a token.</summary>
    public int? TokenStatus { get; set; }

    public Uri Address => _server.Address;

    /// <summary>The secret behind the last request that was answered.</summary>
    public string? UsedSecret { get; private set; }

    public string? User { get; private set; }

    public int Requests => _server.Requests.Count;

    public static async Task<TwoSecretsCompany> StartAsync(params string[] accepted)
    {
        var company = new TwoSecretsCompany();
        foreach (var secret in accepted)
            company.Accepted[secret] = true;
        company._server = await LoopbackServer.StartAsync(company.AnswerAsync);
        return company;
    }

    public void Revoke(string secret) => Accepted.TryRemove(secret, out _);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/oauth/token")
        {
            await GiveTokenAsync(context);
            return;
        }

        var bearer = context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal).Replace(TokenOf, "", StringComparison.Ordinal);
        if (!Accepted.ContainsKey(bearer))
        {
            context.Response.StatusCode = 401;
            await context.Response.WriteAsync("""{"code":"UNAUTHORIZED","message":"token has been revoked"}""");
            return;
        }

        (UsedSecret, User) = (bearer, context.Request.Headers["x-as-user-email"]);
        await context.Response.WriteAsync("""{"id":"w1"}""");
    }

    private async Task GiveTokenAsync(HttpContext context)
    {
        var secret = (await context.Request.ReadFromJsonAsync<JsonElement>()).GetProperty("client_secret").GetString()!;
        if (TokenStatus is { } status)
        {
            context.Response.StatusCode = status;
        }
        else if (Accepted.ContainsKey(secret))
        {
            await context.Response.WriteAsJsonAsync(new { token_type = "Bearer", access_token = TokenOf + secret, expires_in = 3600 });
        }
        else
        {
            context.Response.StatusCode = 403;
            await context.Response.WriteAsync("""{"error":"unauthorized_client","error_description":"client authentication failed"}""");
        }
    }
}
