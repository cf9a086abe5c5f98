using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Ironclad.Reliability.World;

/// <summary>
/// The reverse proxy in front of the relay: one address for Ironclad, the instances behind it in turn. An instance that does not listen
/// is passed over; one that took the request and does not answer gets no other for a while.
/// </summary>
internal sealed class FrontDoor : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = Patience };
    private readonly WebApplication _app;
    private readonly IReadOnlyList<Uri> _instances;
    private readonly ConcurrentDictionary<Uri, long> _silentSince = new();
    private int _turn = -1;

    private FrontDoor(WebApplication app, IReadOnlyList<Uri> instances) => (_app, _instances) = (app, instances);

    public Uri Address => new(_app.Urls.Single());

    public static async Task<FrontDoor> StartAsync(Wire wire, IReadOnlyList<Uri> instances)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var door = new FrontDoor(app, instances);
        app.Use(wire.Between(Moment.DeliverySent, Moment.DeliveryAnswered));
        app.Run(door.ForwardAsync);
        await app.StartAsync();
        return door;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var turn = (uint)Interlocked.Increment(ref _turn);
        for (var i = 0u; i < _instances.Count; i++)
        {
            var instance = _instances[(int)((turn + i) % _instances.Count)];
            if (!Rests(instance) && await TryAsync(context, body.ToArray(), instance))
                return;
        }

        context.Response.StatusCode = StatusCodes.Status502BadGateway;
    }

    /// <returns>Whether there is an answer, of the instance or because of it.</returns>
    private async Task<bool> TryAsync(HttpContext context, byte[] body, Uri instance)
    {
        try
        {
            using var request = Copy(context.Request, body, instance);
            using var answer = await _http.SendAsync(request, context.RequestAborted);
            context.Response.StatusCode = (int)answer.StatusCode;
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
            return true;
        }
        catch (HttpRequestException refused) when (refused.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            return false;
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException)
        {
            if (broken is OperationCanceledException)
                _silentSince[instance] = TimeProvider.System.GetTimestamp();
            context.Response.StatusCode = broken is HttpRequestException ? StatusCodes.Status502BadGateway : StatusCodes.Status504GatewayTimeout;
            return true;
        }
    }

    private bool Rests(Uri instance) =>
        _silentSince.TryGetValue(instance, out var since) && TimeProvider.System.GetElapsedTime(since) < Rest;

    private static HttpRequestMessage Copy(HttpRequest original, byte[] body, Uri instance)
    {
        var copy = new HttpRequestMessage(new HttpMethod(original.Method), new Uri(instance, original.Path + original.QueryString))
        {
            Content = new ByteArrayContent(body),
        };
        foreach (var (name, value) in original.Headers.Where(header => header.Key is not ("Host" or "Content-Length")))
        {
            if (!copy.Headers.TryAddWithoutValidation(name, value.ToArray()))
                copy.Content.Headers.TryAddWithoutValidation(name, value.ToArray());
        }

        return copy;
    }
}
