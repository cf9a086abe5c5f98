using System.Collections.Concurrent;
using System.Text;
using Ironclad.RelayApi.Tests.Ironclad;
using Microsoft.AspNetCore.Http;

namespace Ironclad.RelayApi.Tests.Diagnostics;

/// <summary>
/// Takes what OpenTelemetry exports over HTTP (OpenTelemetry specification: OTLP/HTTP). Texts stand in its binary messages as they are,
/// ids as bytes.
/// </summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Body)> _posts = [];
    private LoopbackServer _server = null!;

    public (string, string)[] Settings =>
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", _server.Address.AbsoluteUri),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
    ];

    public string Traces => Of("/v1/traces");

    public string Metrics => Of("/v1/metrics");

    public string Logs => Of("/v1/logs");

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        collector._server = await LoopbackServer.StartAsync(collector.TakeAsync);
        return collector;
    }

    /// <summary>Bytes as they stand in <see cref="Traces"/>.</summary>
    public static string Bytes(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private string Of(string path) => string.Concat(_posts.Where(post => post.Path == path).Select(post => post.Body));

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _posts.Enqueue((context.Request.Path, Bytes(body.ToArray())));
        context.Response.ContentType = "application/x-protobuf";
    }
}
