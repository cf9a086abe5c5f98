using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ironclad.RelayApi.Tests.KeyVault;

/// <summary>
/// A key vault's secrets over its REST API (Azure Key Vault REST API: Get Secrets, Get Secret), for Azure's own client: HTTPS, a challenge
/// before the first token (Azure Key Vault: Authentication, requests and responses), and lists in pages.
/// </summary>
internal sealed class VaultStandIn : IAsyncDisposable
{
    private const string Token = "token-for-the-vault";

    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate;

    private VaultStandIn(WebApplication app, X509Certificate2 certificate)
    {
        (_app, _certificate) = (app, certificate);
        app.Use(GuardAsync);
        app.MapGet("/secrets", List);
        app.MapGet("/secrets/{name}/", (string name) => Secrets.TryGetValue(name, out var secret)
            ? Results.Json(Bundle(name, secret, secret.Value))
            : Error(HttpStatusCode.NotFound, "SecretNotFound"));
    }

    /// <summary>By name.</summary>
    public ConcurrentDictionary<string, Secret> Secrets { get; } = [];

    /// <summary>What it answers whoever has a token, instead of secrets.</summary>
    public HttpStatusCode? Refusal { get; set; }

    public int PageSize { get; set; } = 25;

    public Uri Address => field ??= new(_app.Urls.Single());

    /// <summary>Azure's client, which trusts this vault's certificate and nothing else.</summary>
    public SecretClient Client => new(
        Address,
        DelegatedTokenCredential.Create((_, _) => new AccessToken(Token, DateTimeOffset.MaxValue)),
        new SecretClientOptions
        {
            DisableChallengeResourceVerification = true,
            Retry = { MaxRetries = 0 },
            Transport = new HttpClientTransport(new HttpClientHandler
            {
                ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == _certificate.Thumbprint,
            }),
        });

    public static async Task<VaultStandIn> StartAsync()
    {
        var certificate = Certificate();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var vault = new VaultStandIn(builder.Build(), certificate);
        await vault._app.StartAsync();
        return vault;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
    }

    private Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.Authorization != $"Bearer {Token}")
        {
            context.Response.Headers.WWWAuthenticate =
                "Bearer authorization=\"https://login.microsoftonline.com/8f2f0c5e-0000-0000-0000-000000000000\", resource=\"https://vault.azure.net\"";
            return Error(HttpStatusCode.Unauthorized, "Unauthorized").ExecuteAsync(context);
        }

        return Refusal is { } refusal ? Error(refusal, "Forbidden").ExecuteAsync(context) : next(context);
    }

    private IResult List(int? skip)
    {
        var page = Secrets.OrderBy(secret => secret.Key, StringComparer.Ordinal).Skip(skip ?? 0).Take(PageSize).ToList();
        var next = (skip ?? 0) + page.Count < Secrets.Count ? $"{Address}secrets?api-version=7.4&skip={(skip ?? 0) + page.Count}" : null;
        return Results.Json(new { value = page.Select(secret => Bundle(secret.Key, secret.Value, value: null)), nextLink = next });
    }

    private object Bundle(string name, Secret secret, string? value) => new
    {
        value,
        id = $"{Address}secrets/{name}",
        attributes = new { enabled = secret.Enabled, exp = secret.ExpiresOn?.ToUnixTimeSeconds() },
    };

    private static IResult Error(HttpStatusCode status, string code) =>
        Results.Json(new { error = new { code, message = "The request was refused." } }, statusCode: (int)status);

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    internal sealed record Secret(string Value, bool Enabled = true, DateTimeOffset? ExpiresOn = null);
}
