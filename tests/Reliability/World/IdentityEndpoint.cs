using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Ironclad.Reliability.World;

/// <summary>
/// The token endpoint that App Service gives its applications, so that the relay signs in with its managed identity as it would in
/// Azure (Microsoft Learn: overview-managed-identity, REST endpoint reference).
/// </summary>
internal sealed class IdentityEndpoint : IAsyncDisposable
{
    private const string Secret = "identity-header";
    private readonly WebApplication _app;

    private IdentityEndpoint(WebApplication app) => _app = app;

    /// <summary>The environment variables that a process signs in with.</summary>
    public IEnumerable<KeyValuePair<string, string>> Variables =>
    [
        new("IDENTITY_ENDPOINT", $"{_app.Urls.Single()}/msi/token"),
        new("IDENTITY_HEADER", Secret),
    ];

    public static async Task<IdentityEndpoint> StartAsync(string token, TimeProvider time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(context => AnswerAsync(context, token, time));
        await app.StartAsync();
        return new IdentityEndpoint(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task AnswerAsync(HttpContext context, string token, TimeProvider time)
    {
        if (context.Request.Headers["X-IDENTITY-HEADER"] != Secret)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        return context.Response.WriteAsJsonAsync(new Dictionary<string, string>
        {
            ["access_token"] = token,
            ["expires_on"] = time.GetUtcNow().AddDays(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["resource"] = context.Request.Query["resource"].ToString(),
            ["token_type"] = "Bearer",
        });
    }
}
