using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Tests.Webhooks;

internal sealed class WebhookOptionsTests
{
    [Test]
    public void Nothing_has_to_be_set() => Assert.That(Problems(new()), Is.Empty);

    [TestCase("10.0.0.4")]
    [TestCase("10.0.0.0/24")]
    [TestCase("fd00::/8")]
    [TestCase("::1")]
    public void A_proxy_is_an_address_or_a_network(string proxy) => Assert.That(Problems(new() { KnownProxies = [proxy] }), Is.Empty);

    [TestCase("proxy.internal")]
    [TestCase("10.0.0.0/99")]
    [TestCase("")]
    public void Anything_else_is_named_with_how_to_set_it(string proxy) =>
        Assert.That(Problems(new() { KnownProxies = [proxy] }).Single(), Does.Contain("Webhooks__KnownProxies__0"));

    [TestCase(" Bearer xyzzy")]
    [TestCase("Bearer xyzzy\n")]
    [TestCase("Bearer xyzzÿ")]
    public void A_header_that_HTTP_cannot_carry_is_told_without_showing_it(string header)
    {
        var problem = Problems(new() { AuthorizationHeader = header }).Single();

        Assert.That(problem, Does.Contain("Webhooks__AuthorizationHeader").And.Not.Contain("xyzz"));
    }

    [Test]
    public void A_previous_header_without_a_current_one_would_ask_for_nothing() =>
        Assert.That(
            Problems(new() { PreviousAuthorizationHeader = "Bearer xyzzy" }).Single(),
            Does.Contain("Webhooks__AuthorizationHeader").And.Not.Contain("xyzz"));

    private static IEnumerable<string> Problems(WebhookOptions options) =>
        new WebhookOptionsValidator().Validate(null, options).Failures ?? [];
}
