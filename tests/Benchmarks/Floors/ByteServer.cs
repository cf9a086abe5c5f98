using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Ironclad.Benchmarks.Floors;

/// <summary>Sends as many bytes as it is asked for.</summary>
internal sealed class ByteServer : IAsyncDisposable
{
    private static readonly byte[] Block = new byte[64 * 1024];
    private readonly WebApplication _app;

    private ByteServer(WebApplication app) => _app = app;

    public static async Task<ByteServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
        return new ByteServer(app);
    }

    public Uri AddressOf(int bytes) => new($"{_app.Urls.Single()}/?bytes={bytes}");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context)
    {
        var left = int.Parse(context.Request.Query["bytes"]!, CultureInfo.InvariantCulture);
        context.Response.ContentLength = left;
        for (; left > 0; left -= Math.Min(left, Block.Length))
            await context.Response.Body.WriteAsync(Block.AsMemory(0, Math.Min(left, Block.Length)));
    }
}
