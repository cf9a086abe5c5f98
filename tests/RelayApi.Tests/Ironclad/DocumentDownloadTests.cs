using System.Net;
using Ironclad.RelayApi.Ironclad;
using Microsoft.AspNetCore.Http;

namespace Ironclad.RelayApi.Tests.Ironclad;

internal sealed class DocumentDownloadTests
{
    private static readonly byte[] Document = [.. Enumerable.Range(0, 100_000).Select(number => (byte)number)];

    [TestCase("/public/api/v1/workflows/w1/document/k/download")]
    [TestCase("{host}/public/api/v1/workflows/w1/document/k/download")]
    public async Task A_relative_and_an_absolute_address_are_fetched_with_the_credential(string address)
    {
        await using var server = await LoopbackServer.StartAsync(context => context.Response.Body.WriteAsync(Document).AsTask());
        await using var client = IroncladClient.WithToken(server.Address);

        var host = server.Address.GetLeftPart(UriPartial.Authority);
        await using var document = await client.Download.OpenAsync(address.Replace("{host}", host, StringComparison.Ordinal), default);

        Assert.That(await ReadAsync(document, Document.Length + 1), Is.EqualTo(Document));
        Assert.That(server.Requests, Is.EqualTo(new[] { "GET /public/api/v1/workflows/w1/document/k/download" }));
        Assert.That(server.Credentials, Is.EqualTo(new[] { "Bearer legacy-token" }));
    }

    [Test]
    public async Task An_address_on_another_host_is_refused_naming_both_and_never_called()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.Response.WriteAsync("x"));
        await using var other = await LoopbackServer.StartAsync(context => context.Response.WriteAsync("x"));
        await using var client = IroncladClient.WithToken(server.Address);

        var refused = Assert.ThrowsAsync<DocumentRefusedException>(() => client.Download.OpenAsync(new Uri(other.Address, "/doc").AbsoluteUri, default))!;

        Assert.That(refused.Message, Does.Contain(other.Address.Authority).And.Contain(server.Address.Authority).And.Contain("Ironclad:BaseUrl"));
        Assert.That(other.Requests, Is.Empty);
    }

    [TestCase("//elsewhere.test/doc")]
    [TestCase("https://elsewhere.test/doc")]
    [TestCase("http://127.0.0.1.elsewhere.test/doc")]
    [TestCase("file:///etc/passwd")]
    public async Task No_spelling_of_another_host_gets_through(string address)
    {
        await using var server = await LoopbackServer.StartAsync(context => context.Response.WriteAsync("x"));
        await using var client = IroncladClient.WithToken(server.Address);

        Assert.ThrowsAsync<DocumentRefusedException>(() => client.Download.OpenAsync(address, default));
        Assert.That(server.Requests, Is.Empty);
    }

    [TestCase(1)]
    [TestCase(100_000)]
    public async Task A_document_comes_in_pieces_that_are_full_except_the_last(int told)
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentLength = told == 1 ? null : told;
            foreach (var piece in Document.Chunk(30_000))
                await context.Response.Body.WriteAsync(piece);
        });
        await using var client = IroncladClient.WithToken(server.Address);
        await using var document = await client.Download.OpenAsync("/doc", default);

        Assert.That(document.Length, Is.EqualTo(told == 1 ? (long?)null : told));
        Assert.That((await ReadAsync(document, 64_000), await ReadAsync(document, 64_000), await ReadAsync(document, 64_000)),
            Is.EqualTo((Document[..64_000], Document[64_000..], Array.Empty<byte>())));
    }

    [Test]
    public async Task A_document_shorter_than_its_length_is_no_document()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.ContentLength = Document.Length;
            return context.Response.Body.WriteAsync(Document.AsMemory(1)).AsTask();
        });
        await using var client = IroncladClient.WithToken(server.Address);
        await using var document = await client.Download.OpenAsync("/doc", default);

        Assert.ThrowsAsync<DocumentInterruptedException>(() => ReadAsync(document, Document.Length));
    }

    [Test]
    public async Task A_document_that_drips_in_is_given_up_after_the_time_for_downloads()
    {
        await using var server = await LoopbackServer.StartAsync(DripAsync);
        await using var client = IroncladClient.WithToken(server.Address, ("DownloadTimeout", "00:02:00"));
        await using var document = await client.Download.OpenAsync("/doc", default);

        client.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.That(await ReadAsync(document, 1), Is.EqualTo(Document[..1]), "time in which nobody waits does not count");
        var waiting = ReadAsync(document, 2);
        client.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.That(Assert.ThrowsAsync<DocumentInterruptedException>(() => waiting)!.Message, Does.Contain("Ironclad:DownloadTimeout"));
    }

    [Test]
    public async Task Waiting_that_its_caller_ends_is_no_trouble_of_the_document()
    {
        await using var server = await LoopbackServer.StartAsync(DripAsync);
        await using var client = IroncladClient.WithToken(server.Address);
        await using var document = await client.Download.OpenAsync("/doc", default);
        using var caller = new CancellationTokenSource();

        var waiting = document.ReadAsync(new byte[2], caller.Token);
        await caller.CancelAsync();

        Assert.CatchAsync<OperationCanceledException>(() => waiting);
    }

    [Test]
    public async Task A_refused_download_is_a_refusal_like_any_other()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 400;
            return context.Response.WriteAsync("Document does not exists");
        });
        await using var client = IroncladClient.WithToken(server.Address);

        Assert.That(Assert.ThrowsAsync<IroncladException>(() => client.Download.OpenAsync("/doc", default))!.IsNotFound);
    }

    [Test]
    public async Task A_refusal_is_read_only_so_far_and_only_so_long()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 403;
            return context.Request.Path == "/endless" ? EndlessAsync(context) : DripAsync(context);
        });
        await using var client = IroncladClient.WithToken(server.Address);

        using var http = new HttpClient { BaseAddress = server.Address };
        using var dripping = await http.GetAsync(new Uri("/dripping", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);

        Assert.That(Assert.ThrowsAsync<IroncladException>(() => client.Download.OpenAsync("/endless", default))!.Message, Has.Length.LessThan(400));
        var refusal = new IroncladRefusals(client.Time).OfAsync(dripping).AsTask();
        client.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.That(((IroncladException)(await refusal)!).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static async Task EndlessAsync(HttpContext context)
    {
        while (!context.RequestAborted.IsCancellationRequested)
            await context.Response.Body.WriteAsync(Document);
    }

    /// <summary>One byte, and then nothing until the caller goes.</summary>
    private static async Task DripAsync(HttpContext context)
    {
        await context.Response.Body.WriteAsync(Document.AsMemory(0, 1));
        await context.Response.Body.FlushAsync();
        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task<byte[]> ReadAsync(IncomingDocument document, int room)
    {
        var piece = new byte[room];
        return piece[..await document.ReadAsync(piece, default)];
    }
}
