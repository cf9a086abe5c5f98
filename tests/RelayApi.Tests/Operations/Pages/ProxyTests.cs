using Ironclad.RelayApi.Tests.Webhooks;

namespace Ironclad.RelayApi.Tests.Operations.Pages;

/// <summary>Behind a proxy the relay is asked over HTTP; how the person asks the proxy is what the proxy says.</summary>
internal sealed class ProxyTests
{
    [TestCase("127.0.0.0/8", true)]
    [TestCase("10.0.0.4", false)]
    public async Task A_cookie_is_for_HTTPS_alone_when_a_known_proxy_was_asked_over_HTTPS(string proxy, bool isSecure)
    {
        using var folder = new TemporaryFolder();
        await using var ironclad = await Signer.StartAsync();
        await using var relay = await RelayUnderTest.StartAsync(
            ironclad.Address, folder.InboxPath, replace: null, ("Operations:AdminKey", OperatorApi.AdminKey), ("Webhooks:KnownProxies:0", proxy));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ops/sign-in") { Headers = { { "X-Forwarded-For", "203.0.113.7" }, { "X-Forwarded-Proto", "https" } } };

        using var response = await relay.Http.SendAsync(request);

        Assert.That(response.Headers.GetValues("Set-Cookie"), Has.All.Matches<string>(cookie => cookie.Contains("; secure", StringComparison.Ordinal) == isSecure));
    }
}
