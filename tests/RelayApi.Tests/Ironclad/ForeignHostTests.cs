using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Ironclad;
using Microsoft.AspNetCore.Http;

namespace Ironclad.RelayApi.Tests.Ironclad;

/// <summary>The credential goes to the configured host and nowhere else, whoever asks for it and however.</summary>
internal sealed class ForeignHostTests
{
    private static readonly Uri Base = new("https://ironcladapp.com");

    private static readonly int[] Redirects = [301, 302, 303, 307, 308];

    [TestCase("https://ironcladapp.com/public/api/v1/x")]
    [TestCase("https://IroncladApp.COM/x")]
    [TestCase("https://ironcladapp.com:443/x")]
    public void Other_spellings_of_the_configured_host_are_that_host(string address) =>
        Assert.That(BearerHandler.IsOwnHost(new Uri(address), Base));

    [TestCase("https://ironcladapp.com@evil.test/")]
    [TestCase("https://ironcladapp.com:443@evil.test/")]
    [TestCase("https://ironcladapp.com%2f@evil.test/")]
    [TestCase("https://evil.test/@ironcladapp.com")]
    [TestCase("https://evil.test#@ironcladapp.com")]
    [TestCase("https://evil.test?https://ironcladapp.com")]
    [TestCase("https://user@ironcladapp.com/")]
    [TestCase("https://ironcladapp.com.evil.test/")]
    [TestCase("https://ironcladapp.com./")]
    [TestCase("https://evilironcladapp.com/")]
    [TestCase("https://na1.ironcladapp.com/")]
    [TestCase("https://ironcladapp.com:8443/")]
    [TestCase("http://ironcladapp.com/")]
    [TestCase("http://ironcladapp.com:443/")]
    [TestCase("ftp://ironcladapp.com/")]
    [TestCase("https://ironclad\u0430pp.com/")]
    [TestCase("https://xn--ironcladpp-k7i.com/")]
    [TestCase("https://[::ffff:127.0.0.1]/")]
    public void Whatever_only_looks_like_the_configured_host_is_another(string address) =>
        Assert.That(BearerHandler.IsOwnHost(new Uri(address), Base), Is.False);

    [Test]
    public async Task The_port_is_part_of_the_host()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.Response.WriteAsync("x"));
        await using var neighbour = await LoopbackServer.StartAsync(context => context.Response.WriteAsync("x"));
        await using var client = IroncladClient.WithToken(server.Address);

        Assert.ThrowsAsync<DocumentRefusedException>(() => client.Download.OpenAsync($"//127.0.0.1:{neighbour.Address.Port}/doc", default));
        Assert.That(neighbour.Requests, Is.Empty);
    }

    [Test]
    public async Task A_name_in_front_of_the_host_is_told_without_what_it_may_hold()
    {
        await using var client = IroncladClient.WithToken(Base);

        var refused = Assert.ThrowsAsync<DocumentRefusedException>(
            () => client.Download.OpenAsync("https://user:hunter2@ironcladapp.com/doc", default))!;

        Assert.That(refused.Message, Does.Not.Contain("hunter2"));
    }

    [TestCaseSource(nameof(Redirects))]
    public async Task A_redirected_read_stays_where_it_is_and_asks_for_a_human(int status)
    {
        await using var elsewhere = await LoopbackServer.StartAsync(context => context.Response.WriteAsync("""{"id":"w1"}"""));
        await using var server = await LoopbackServer.StartAsync(To(elsewhere, status));
        await using var client = IroncladClient.WithToken(server.Address);

        foreach (Func<Task> read in new Func<Task>[]
        {
            () => client.Api.GetWorkflowAsync("w1", default),
            () => client.Api.GetRecordAsync("r1", default),
            () => client.Download.OpenAsync("/public/api/v1/records/r1/attachments/signedCopy", default),
        })
        {
            var failure = FailureClassifier.Classify(Assert.CatchAsync(() => read())!);
            Assert.That(failure.Kind, Is.EqualTo(FailureKind.AskHuman));
            Assert.That(failure.Reason, Does.Contain("Redirects are not followed"));
        }

        Assert.That(elsewhere.Requests, Is.Empty);
    }

    [TestCaseSource(nameof(Redirects))]
    public async Task A_redirected_request_for_a_token_does_not_carry_the_secret_away(int status)
    {
        await using var elsewhere = await LoopbackServer.StartAsync(
            context => context.Response.WriteAsync("""{"access_token":"theirs","expires_in":3600}"""));
        await using var server = await LoopbackServer.StartAsync(To(elsewhere, status));
        await using var client = IroncladClient.WithOAuth(server.Address);

        var failure = FailureClassifier.Classify(Assert.CatchAsync(() => client.Api.GetWorkflowAsync("w1", default))!);

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.AskHuman));
        Assert.That(elsewhere.Requests, Is.Empty);
        Assert.That(server.Requests, Is.EqualTo(new[] { "POST /oauth/token" }));
    }

    private static RequestDelegate To(LoopbackServer elsewhere, int status) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = new Uri(elsewhere.Address, "/elsewhere").AbsoluteUri;
        return Task.CompletedTask;
    };
}
