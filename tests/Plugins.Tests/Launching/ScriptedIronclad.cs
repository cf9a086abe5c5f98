using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Ironclad.Plugins.Tests.Launching;

/// <summary>Gives the answers it was told to, in their order, and keeps the requests with their headers.</summary>
internal sealed class ScriptedIronclad : IAsyncDisposable
{
    public const string Workflow = """{"id":"6a6b3fe555335a552adb8903","title":"MSA with Contoso","status":"active","step":"Review"}""";
    public const string Token = """{"token_type":"Bearer","access_token":"token-1","expires_in":21600}""";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();

    private ScriptedIronclad(WebApplication app)
    {
        _app = app;
    }

    public Uri BaseAddress => new(_app.Urls.First());

    public ConcurrentQueue<ScriptedRequest> Requests { get; } = new();

    public static async Task<ScriptedIronclad> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var server = new ScriptedIronclad(builder.Build());
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    public ScriptedIronclad Answers(int status, string body, params (string Name, string Value)[] headers)
    {
        _answers.Enqueue(context =>
        {
            context.Response.StatusCode = status;
            foreach (var (name, value) in headers)
                context.Response.Headers.Append(name, value);
            return context.Response.WriteAsync(body);
        });
        return this;
    }

    public ScriptedIronclad NeverAnswers()
    {
        _answers.Enqueue(context => Task.Delay(System.Threading.Timeout.Infinite, context.RequestAborted)
            .ContinueWith(_ => { }, TaskScheduler.Default));
        return this;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Requests.Enqueue(new($"{context.Request.Method} {context.Request.Path}", headers, await reader.ReadToEndAsync()));
        if (_answers.TryDequeue(out var answer))
            await answer(context);
        else
            context.Response.StatusCode = StatusCodes.Status501NotImplemented;
    }
}

internal sealed record ScriptedRequest(string Line, IReadOnlyDictionary<string, string> Headers, string Body);
