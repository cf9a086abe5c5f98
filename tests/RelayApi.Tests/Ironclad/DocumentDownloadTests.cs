using Ironclad.RelayApi.Ironclad;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

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
        var content = await client.Download.FetchAsync(address.Replace("{host}", host, StringComparison.Ordinal), default);

        Assert.That(content, Is.EqualTo(Document));
        Assert.That(server.Requests, Is.EqualTo(new[] { "GET /public/api/v1/workflows/w1/document/k/download" }));
        Assert.That(server.Credentials, Is.EqualTo(new[] { "Bearer legacy-token" }));
    }

    [Test]
    public async Task An_address_on_another_host_is_refused_naming_both_and_never_called()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.Response.WriteAsync("x"));
        await using var other = await LoopbackServer.StartAsync(context => context.Response.WriteAsync("x"));
        await using var client = IroncladClient.WithToken(server.Address);

        var refused = Assert.ThrowsAsync<DocumentRefusedException>(() => client.Download.FetchAsync(new Uri(other.Address, "/doc").AbsoluteUri, default))!;

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

        Assert.ThrowsAsync<DocumentRefusedException>(() => client.Download.FetchAsync(address, default));
        Assert.That(server.Requests, Is.Empty);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_document_over_the_cap_is_refused_whether_its_length_is_told_or_not(bool told)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Features.Get<IHttpResponseBodyFeature>()!.DisableBuffering();
            context.Response.ContentLength = told ? Document.Length : null;
            return context.Response.Body.WriteAsync(Document).AsTask();
        });
        await using var client = IroncladClient.WithToken(server.Address, ("MaxDocumentBytes", "1000"));

        var refused = Assert.ThrowsAsync<DocumentRefusedException>(() => client.Download.FetchAsync("/doc", default))!;

        Assert.That(refused.Message, Does.Contain("larger than 1,000 bytes").And.Contain("Ironclad:MaxDocumentBytes"));
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

        Assert.That(Assert.ThrowsAsync<IroncladException>(() => client.Download.FetchAsync("/doc", default))!.IsNotFound);
    }
}
