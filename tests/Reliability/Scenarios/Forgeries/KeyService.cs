using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Ironclad.Reliability.Scenarios.Forgeries;

/// <summary>All that this scenario needs of Ironclad: the address that hands out the verification key. Everything else is out of order.</summary>
internal sealed class KeyService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private KeyService(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<KeyService> StartAsync(string key)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(context =>
        {
            if (context.Request.Path == "/public/api/v1/webhooks/verification-key")
                return context.Response.WriteAsync(key);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
        await app.StartAsync();
        return new KeyService(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
