using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Xrm.Sdk.WebServiceClient;

namespace Ironclad.Sdk.Tests.Loopback;

/// <summary>A web server on this machine that keeps what the client sends and answers with a text.</summary>
internal sealed class CaptureServer : IAsyncDisposable
{
    private const string Path = "/XRMServices/2011/Organization.svc/web";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<CapturedCall> _calls = new();
    private readonly string? _answer;
    private readonly int _status;

    private CaptureServer(string? answer, int status)
    {
        (_answer, _status) = (answer, status);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapPost(Path, Answer);
    }

    public CapturedCall Call => Calls.Single();

    public IReadOnlyCollection<CapturedCall> Calls => _calls;

    /// <param name="answer">The element in the SOAP body; none answers every operation with nothing.</param>
    public static async Task<CaptureServer> Start(string? answer = null, int status = StatusCodes.Status200OK)
    {
        var server = new CaptureServer(answer, status);
        await server._app.StartAsync();
        return server;
    }

    public OrganizationWebProxyClient Client(string token = "token", string query = "") =>
        new(new Uri(_app.Urls.Single() + Path + query), TimeSpan.FromSeconds(30), useStrongTypes: false)
        {
            HeaderToken = token,
            SdkClientVersion = "9.2.46.0",
        };

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers;
        var call = new CapturedCall(
            context.Request.Path + context.Request.QueryString,
            headers["SOAPAction"].ToString().Trim('"'),
            headers.Authorization,
            context.Request.ContentType,
            await reader.ReadToEndAsync());
        _calls.Enqueue(call);

        var operation = call.Action[(call.Action.LastIndexOf('/') + 1)..];
        context.Response.StatusCode = _status;
        context.Response.ContentType = "text/xml; charset=utf-8";
        await context.Response.WriteAsync(Soap.Envelope(_answer ?? $"<{operation}Response xmlns=\"{Soap.Services}\" />"));
    }
}
