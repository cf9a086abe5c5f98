using Ironclad.Plugins.Ironclad;

namespace Ironclad.Plugins.Tests.Ironclad;

public sealed class ConnectionTests
{
    [TestCase("https://ironcladapp.com")]
    [TestCase("https://eu1.ironcladapp.com/")]
    [TestCase("http://127.0.0.1:5000")]
    [TestCase("http://localhost:5000")]
    [TestCase("http://[::1]:5000")]
    public void A_credential_goes_over_HTTPS_or_to_this_machine(string url) =>
        Assert.That(IroncladConnection.ParseBaseUrl(url), Is.EqualTo(new Uri(url)));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("ironcladapp.com")]
    [TestCase("http://ironcladapp.com")]
    [TestCase("http://127.0.0.1.evil.test")]
    [TestCase("ftp://localhost")]
    [TestCase("https://user:secret@ironcladapp.com")]
    [TestCase("https://ironcladapp.com/public/api/v1")]
    [TestCase("https://ironcladapp.com?a=b")]
    [TestCase("https://ironcladapp.com#a")]
    public void Any_other_address_is_none(string? url) =>
        Assert.That(IroncladConnection.ParseBaseUrl(url), Is.Null);

    [TestCase("token-1")]
    [TestCase(" token-1\n")]
    [TestCase("""{"apiToken":"token-1"}""")]
    public void A_legacy_token_may_stand_alone(string configured)
    {
        var credential = Credential.Parse(configured);

        Assert.That(credential?.ApiToken, Is.EqualTo("token-1"));
        Assert.That(credential?.IsOAuth, Is.False);
    }

    [TestCase("""{"clientId":"id","clientSecret":"secret"}""")]
    [TestCase("""{"clientId":"id","clientSecret":"secret","apiToken":"token"}""")]
    public void An_OAuth_client_goes_before_a_legacy_token(string configured)
    {
        var credential = Credential.Parse(configured);

        Assert.That(credential?.IsOAuth, Is.True);
        Assert.That(credential?.ClientId, Is.EqualTo("id"));
        Assert.That(credential?.ClientSecret, Is.EqualTo("secret"));
    }

    [TestCase(null)]
    [TestCase("  ")]
    [TestCase("{}")]
    [TestCase("""{"clientId":"id"}""")]
    [TestCase("""{"clientId":"id","clientSecret":""}""")]
    [TestCase("""{"clientId":"id","clientSecret":"secret" """)]
    public void Half_a_credential_is_none(string? configured) =>
        Assert.That(Credential.Parse(configured), Is.Null);

    [Test]
    public void A_credential_does_not_show_what_it_holds() =>
        Assert.That(Credential.Parse("""{"clientId":"id","clientSecret":"secret"}""")!.ToString(), Does.Not.Contain("secret"));
}
