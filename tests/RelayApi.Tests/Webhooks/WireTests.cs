using System.Net;
using System.Net.Http.Headers;
using Ironclad.RelayApi.Webhooks;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Tests.Webhooks;

/// <summary>What the relay answers to requests that break the rules of HTTP, or use corners of it.</summary>
internal sealed class WireTests : FrontDoor
{
    private const string Post = "POST /webhooks/ironclad HTTP/1.1\r\nHost: relay\r\nConnection: close\r\n";
    private const string Json = "Content-Type: application/json\r\n";

    // The shortest that the server knows.
    private static readonly MinDataRate Impatient = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(1.1));

    [TestCase("GET")]
    [TestCase("HEAD")]
    [TestCase("PUT")]
    [TestCase("PATCH")]
    [TestCase("DELETE")]
    [TestCase("OPTIONS")]
    [TestCase("TRACE")]
    [TestCase("PROPFIND")]
    public async Task Another_method_is_told_which_one_is_allowed(string method)
    {
        using var response = await Relay.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), Relay.WebhookAddress));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That(response.Content.Headers.Allow, Is.EqualTo(new[] { "POST" }));
    }

    [TestCase("/webhooks/ironclad/more")]
    [TestCase("/webhooks")]
    [TestCase("/webhooks/ironclad/../../etc/passwd")]
    [TestCase("/webhooks/%2e%2e/ironclad%00")]
    [TestCase("//webhooks/ironclad")]
    public async Task Another_path_is_not_found(string path)
    {
        var answer = await RawHttp.AnswerToAsync(
            Relay.WebhookAddress, $"POST {path} HTTP/1.1\r\nHost: relay\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

        Assert.That(answer, Does.StartWith("HTTP/1.1 404").Or.StartsWith("HTTP/1.1 400"));
    }

    [TestCase("Content-Length: 99999999999999999999\r\n", 400)]
    [TestCase("Content-Length: 9223372036854775807\r\n", 413)]
    [TestCase("Content-Length: -1\r\n", 400)]
    [TestCase("Content-Length: 2\r\nContent-Length: 3\r\n", 400)]
    [TestCase("Transfer-Encoding: gzip\r\n", 400)]
    [TestCase("", 411)]
    public async Task A_length_that_makes_no_sense_is_refused_before_a_body_is_read(string length, int status)
    {
        var answer = await RawHttp.AnswerToAsync(Relay.WebhookAddress, Post + Json + length + "\r\n");

        Assert.That(answer, Does.StartWith($"HTTP/1.1 {status} ").Or.StartsWith("HTTP/1.1 401 "));
    }

    [TestCase("zz\r\n{}\r\n0\r\n\r\n")]
    [TestCase("-1\r\n{}\r\n")]
    [TestCase("2\r\n{}X0\r\n\r\n")]
    [TestCase("ffffffffffffffff\r\n")]
    public async Task Chunks_that_are_none_are_refused(string chunks)
    {
        var answer = await RawHttp.AnswerToAsync(Relay.WebhookAddress, $"{Post}{Json}Transfer-Encoding: chunked\r\n\r\n{chunks}");

        Assert.That(answer, Does.StartWith("HTTP/1.1 400 "));
    }

    [Test]
    public async Task Chunks_without_an_end_are_cut_off_at_the_limit()
    {
        await using var raw = await RawHttp.ConnectAsync(Relay.WebhookAddress);
        await raw.SendAsync($"{Post}{Json}Transfer-Encoding: chunked\r\n\r\n");
        var chunk = $"10000\r\n{new string(' ', 0x10000)}\r\n";
        for (var sent = 0; sent <= WebhookEndpoint.MaxBodyBytes; sent += 0x10000)
            await raw.SendAsync(chunk);

        Assert.That(await raw.ReadLineAsync(), Does.Contain(" 413 "));
    }

    [Test]
    public async Task A_body_that_does_not_come_is_not_waited_for()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayUnderTest.StartAsync(Ironclad.Address, folder.InboxPath, services =>
            services.PostConfigure<KestrelServerOptions>(server => server.Limits.MinRequestBodyDataRate = Impatient));

        var answer = await RawHttp.AnswerToAsync(relay.WebhookAddress, $"{Post}{Json}Content-Length: 1000\r\n\r\n{{");

        Assert.That(answer, Does.StartWith("HTTP/1.1 408 "));
    }

    [Test]
    public async Task A_sender_that_asks_first_is_told_to_go_on()
    {
        var request = Ironclad.Post("e1", Body.Of("workflow_completed"));
        request.Headers.ExpectContinue = true;

        Assert.That(await Relay.StatusAsync(request), Is.EqualTo(202));
    }

    [TestCase("HTTP/1.0")]
    [TestCase("HTTP/1.1")]
    public async Task Both_versions_of_HTTP_are_spoken(string version)
    {
        var body = Body.Of("workflow_completed");
        using var signed = Ironclad.Post("e1", body);
        var headers = string.Concat(signed.Headers.Select(header => $"{header.Key}: {header.Value.Single()}\r\n"));

        var answer = await RawHttp.AnswerToAsync(
            Relay.WebhookAddress,
            $"{Post.Replace("HTTP/1.1", version, StringComparison.Ordinal)}{Json}{headers}Content-Length: {body.Length}\r\n\r\n{body}");

        Assert.That(answer, Does.StartWith("HTTP/1.1 202 "));
    }

    [TestCase("X-Ironclad-Webhook-Event-Id")]
    [TestCase("X-Ironclad-Webhook-Verification")]
    public async Task A_header_that_comes_twice_counts_as_none(string twice)
    {
        var body = Body.Of("workflow_completed");
        using var signed = Ironclad.Post("e1", body);
        var headers = string.Concat(signed.Headers.Select(header => $"{header.Key}: {header.Value.Single()}\r\n"));
        headers += $"{twice}: {signed.Headers.GetValues(twice).Single()}\r\n";

        var answer = await RawHttp.AnswerToAsync(
            Relay.WebhookAddress, $"{Post}{Json}{headers}Content-Length: {body.Length}\r\n\r\n{body}");

        Assert.That(answer, Does.StartWith("HTTP/1.1 401 "));
        Assert.That(await Relay.StoredAsync(), Is.Empty);
    }

    [TestCase("X-Ironclad-Webhook-Event-Id: e\0\r\n")]
    [TestCase("X-Ironclad-Webhook-Event-Id : e1\r\n")]
    [TestCase("no header at all\r\n")]
    public async Task A_header_that_is_none_is_refused_by_the_server(string header)
    {
        var answer = await RawHttp.AnswerToAsync(Relay.WebhookAddress, $"{Post}{Json}{header}Content-Length: 0\r\n\r\n");

        Assert.That(answer, Does.StartWith("HTTP/1.1 400 "));
    }

    [Test]
    public async Task More_headers_than_anybody_needs_are_refused()
    {
        var request = Ironclad.Post("e1", Body.Of("workflow_completed"));
        for (var number = 0; number < 60; number++)
            request.Headers.Add($"X-{number}", "x");

        Assert.That(await Relay.StatusAsync(request), Is.EqualTo(431));
    }

    [TestCase("gzip", 415)]
    [TestCase("br", 415)]
    [TestCase("identity", 202)]
    public async Task A_compressed_body_is_refused(string encoding, int status)
    {
        var request = Ironclad.Post("e1", Body.Of("workflow_completed"));
        request.Content!.Headers.ContentEncoding.Add(encoding);

        Assert.That(await Relay.StatusAsync(request), Is.EqualTo(status));
    }

    [TestCase("application/json; charset=utf-8", 202)]
    [TestCase("application/json; charset=UTF-8; v=1", 202)]
    [TestCase("Application/JSON", 202)]
    [TestCase("application/json; charset=utf-16", 415)]
    [TestCase("application/json; charset=iso-8859-1", 415)]
    public async Task JSON_comes_in_UTF_8(string type, int status)
    {
        var request = Ironclad.Post("e1", Body.Of("workflow_completed"));
        request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        Assert.That(await Relay.StatusAsync(request), Is.EqualTo(status));
    }

    [Test]
    public async Task One_byte_over_the_limit_is_too_much()
    {
        var body = Body.Of("workflow_completed").PadRight(WebhookEndpoint.MaxBodyBytes + 1);

        Assert.That(await Relay.StatusAsync(Ironclad.Post("e1", body)), Is.EqualTo(413));
    }

    [Test]
    public async Task A_sender_that_hangs_up_in_the_middle_leaves_nothing_behind_and_the_next_one_is_served()
    {
        await using (var raw = await RawHttp.ConnectAsync(Relay.WebhookAddress))
            await raw.SendAsync($"{Post}{Json}Content-Length: 1000\r\n\r\n{{\"payload\":");

        Assert.That(await Relay.StatusAsync(Ironclad.Post("e1", Body.Of("workflow_completed"))), Is.EqualTo(202));
        Assert.That(await Relay.StoredAsync(), Is.EqualTo(new[] { "e1" }));
    }

    [Test]
    public void Slow_senders_and_idle_connections_are_dropped_by_the_server()
    {
        var limits = Relay.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.That(limits.MinRequestBodyDataRate!.BytesPerSecond, Is.GreaterThanOrEqualTo(240));
        Assert.That(limits.MinRequestBodyDataRate.GracePeriod, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(5)));
        Assert.That(limits.RequestHeadersTimeout, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(15)));
        Assert.That(limits.KeepAliveTimeout, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(130)));
    }

    [TestCase("/")]
    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    [TestCase("/nothing/here")]
    public async Task What_a_browser_gets_it_can_neither_guess_at_nor_frame_nor_keep(string path)
    {
        using var response = await Relay.Http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.That(response.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'"));
        Assert.That(response.Headers.CacheControl!.NoStore);
        Assert.That(response.Headers.Server, Is.Empty);
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.Not.EqualTo("text/html"));
    }
}
