using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Tests.Ironclad;

internal sealed class IroncladOptionsTests
{
    private static readonly TestCaseData[] Wrong =
    [
        new(Token() with { BaseUrl = null }, "Ironclad__BaseUrl"),
        new(Token() with { BaseUrl = "http://ironcladapp.com" }, "not HTTPS"),
        new(Token() with { BaseUrl = "https://ironcladapp.com/public/api/v1" }, "scheme and host alone"),
        new(Token() with { ApiToken = " " }, "No Ironclad credential is set"),
        new(Token() with { ClientId = "client" }, "Keep one"),
        new(OAuth() with { ClientSecret = null }, "Ironclad__ClientSecret"),
        new(OAuth() with { UserEmail = null }, "Ironclad__UserEmail"),
    ];

    [Test]
    public void A_token_and_an_OAuth_client_are_complete()
    {
        Assert.That(Problems(Token()), Is.Empty);
        Assert.That(Problems(OAuth()), Is.Empty);
        Assert.That(Problems(Token() with { BaseUrl = "http://localhost:5000" }), Is.Empty, "loopback may be plain");
    }

    [TestCaseSource(nameof(Wrong))]
    public void What_is_missing_is_named_with_how_to_set_it_and_without_secrets(Settings settings, string expected) =>
        Assert.That(Problems(settings), Does.Contain(expected).And.Not.Contain("hunter2"));

    internal sealed record Settings(
        string? BaseUrl, string? ApiToken = null, string? ClientId = null, string? ClientSecret = null, string? UserEmail = null);

    private static Settings Token() => new("https://ironcladapp.com", ApiToken: "hunter2");

    private static Settings OAuth() => new("https://ironcladapp.com", ClientId: "client", ClientSecret: "hunter2", UserEmail: "relay@acme.test");

    private static string Problems(Settings settings)
    {
        var result = new IroncladOptionsValidator().Validate(null, new IroncladOptions
        {
            BaseUrl = settings.BaseUrl is null ? null : new Uri(settings.BaseUrl),
            ApiToken = settings.ApiToken,
            ClientId = settings.ClientId,
            ClientSecret = settings.ClientSecret,
            UserEmail = settings.UserEmail,
        });
        return result.FailureMessage ?? "";
    }
}
