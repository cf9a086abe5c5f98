using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Ironclad.Benchmarks.PureCode;

/// <summary>Answers every launch at once with the same workflow.</summary>
internal sealed class AnsweringIronclad : IAsyncDisposable
{
    private static readonly byte[] Workflow =
        [.. """{"id":"6a6b3fe555335a552adb8903","title":"MSA with Contoso","status":"active","step":"Review"}"""u8];

    private readonly WebApplication _app;

    private AnsweringIronclad(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public string LastBody { get; private set; } = "";

    public static async Task<AnsweringIronclad> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var server = new AnsweringIronclad(builder.Build());
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        LastBody = await reader.ReadToEndAsync();
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Workflow.Length;
        await context.Response.Body.WriteAsync(Workflow);
    }
}
