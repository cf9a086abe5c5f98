using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Azure.Core;
using Ironclad.RelayApi.Credentials;
using Ironclad.RelayApi.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Credentials;

/// <summary>What <c>/health/ready</c> tells of the credentials. It is 30 July 2026.</summary>
internal sealed class CredentialsHealthTests
{
    private TemporaryFolder _folder;
    private Signer _ironclad;

    [SetUp]
    public async Task Start()
    {
        _folder = new TemporaryFolder();
        _ironclad = await Signer.StartAsync();
    }

    [TearDown]
    public async Task Stop()
    {
        await _ironclad.DisposeAsync();
        _folder.Dispose();
    }

    [TestCase("2026-09-15", "Healthy", 46)]
    [TestCase("2026-08-20", "Degraded", 20)]
    [TestCase("2026-07-30", "Degraded", 0)]
    public async Task The_days_until_a_secret_ends_are_counted_and_told_from_30_on(string end, string status, int daysLeft)
    {
        await using var relay = await StartAsync(("Ironclad:SecretExpiresOn", end));

        var check = await CheckAsync(relay);

        Assert.That(check.GetProperty("status").GetString(), Is.EqualTo(status));
        Assert.That(check.GetProperty("data").GetProperty("Ironclad").GetProperty("daysLeft").GetInt32(), Is.EqualTo(daysLeft));
    }

    [TestCase("2026-09-15", "Ironclad: Ironclad:ApiToken, 46 days left. Dataverse: the managed identity.")]
    [TestCase("2026-08-20", "Ironclad:ApiToken ends in 20 days, on 2026-08-20. Make a new one")]
    [TestCase("2026-07-30", "Ironclad:ApiToken ended on 2026-07-30. Make a new one")]
    public async Task What_to_do_about_it_is_told(string end, string told)
    {
        await using var relay = await StartAsync(("Ironclad:SecretExpiresOn", end));

        Assert.That((await CheckAsync(relay)).GetProperty("description").GetString(), Does.StartWith(told));
    }

    [Test]
    public async Task A_certificate_says_itself_when_it_ends()
    {
        var file = Path.Combine(_folder.Path, "relay.pem");
        using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
        using (var certificate = new CertificateRequest("CN=relay", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2026, 8, 10, 0, 0, 0, TimeSpan.Zero)))
            await File.WriteAllTextAsync(file, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");

        await using var relay = await StartAsync(
            ("Dataverse:TenantId", "tenant"), ("Dataverse:ClientId", "client"), ("Dataverse:CertificatePath", file));

        Assert.That(
            (await CheckAsync(relay)).GetProperty("description").GetString(),
            Does.StartWith("Dataverse:CertificatePath ends in 10 days, on 2026-08-10."));
    }

    [Test, CancelAfter(20_000)]
    public async Task A_next_secret_is_taken_over_by_a_running_relay_and_no_value_is_told(CancellationToken cancellation)
    {
        await using var relay = await StartAsync(
            ("Dataverse:TenantId", "tenant"), ("Dataverse:ClientId", "client"), ("Dataverse:ClientSecret", "the-current-value"));
        Assert.That(InUse(await CheckAsync(relay)), Is.EqualTo("Dataverse:ClientSecret"));

        relay.Set(("Dataverse:NextClientSecret", "the-next-value"));
        while (InUse(await CheckAsync(relay)) != "Dataverse:NextClientSecret")
        {
            cancellation.ThrowIfCancellationRequested();
            relay.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.That((await CheckAsync(relay)).GetRawText(), Does.Contain("\"nextIs\":\"Works\"").And.Not.Contain("the-current-value").And.Not.Contain("the-next-value"));
    }

    private static string? InUse(JsonElement check) => check.GetProperty("data").GetProperty("Dataverse").GetProperty("inUse").GetString();

    private Task<RelayUnderTest> StartAsync(params (string Key, string Value)[] settings) => RelayUnderTest.StartAsync(
        _ironclad.Address,
        _folder.InboxPath,
        services => services.AddSingleton<TokensOf>(_ => DelegatedTokenCredential.Create((_, _) => new AccessToken("token", DateTimeOffset.MaxValue))),
        settings);

    private static async Task<JsonElement> CheckAsync(RelayUnderTest relay)
    {
        using var response = await relay.Http.GetAsync("/health/ready");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("checks").GetProperty("credentials");
    }
}
