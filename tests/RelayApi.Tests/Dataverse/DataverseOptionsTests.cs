using Ironclad.RelayApi.Dataverse;

namespace Ironclad.RelayApi.Tests.Dataverse;

internal sealed class DataverseOptionsTests
{
    private static readonly TestCaseData[] Wrong =
    [
        new(Secret() with { Url = null }, "Dataverse__Url"),
        new(Secret() with { Url = "http://contoso.crm.dynamics.com" }, "not HTTPS"),
        new(Secret() with { Url = "https://relay:hunter2@contoso.crm.dynamics.com" }, "more than a host"),
        new(Secret() with { Url = "https://contoso.crm.dynamics.com/main.aspx" }, "more than a host"),
        new(Secret() with { TenantId = null }, "Dataverse__TenantId"),
        new(Secret() with { ClientId = null }, "Dataverse__ClientId"),
        new(Secret() with { ClientSecret = null }, "Dataverse__ClientSecret"),
        new(Secret() with { CertificatePath = "relay.pem" }, "one of"),
        new(Secret() with { ClientSecret = null, CertificatePath = "not-there.pem" }, "no such file"),
    ];

    [Test]
    public void A_secret_and_a_managed_identity_are_complete()
    {
        Assert.That(Problems(Secret()), Is.Empty);
        Assert.That(Problems(new Settings("https://contoso.crm.dynamics.com")), Is.Empty);
        Assert.That(Problems(new Settings("http://127.0.0.1:5000")), Is.Empty, "loopback may be plain");
    }

    [TestCaseSource(nameof(Wrong))]
    public void What_is_missing_is_named_with_how_to_set_it(Settings settings, string expected) =>
        Assert.That(Problems(settings), Does.Contain(expected).And.Not.Contain("hunter2"));

    internal sealed record Settings(
        string? Url, string? TenantId = null, string? ClientId = null, string? ClientSecret = null, string? CertificatePath = null);

    private static Settings Secret() => new("https://contoso.crm.dynamics.com", "tenant", "client", "hunter2");

    private static string Problems(Settings settings)
    {
        var result = new DataverseOptionsValidator().Validate(null, new DataverseOptions
        {
            Url = settings.Url is null ? null : new Uri(settings.Url),
            TenantId = settings.TenantId,
            ClientId = settings.ClientId,
            ClientSecret = settings.ClientSecret,
            CertificatePath = settings.CertificatePath,
        });
        return result.FailureMessage ?? "";
    }
}
