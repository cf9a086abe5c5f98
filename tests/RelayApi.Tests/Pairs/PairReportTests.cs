using Ironclad.RelayApi.Operations;
using Ironclad.RelayApi.Tests.Setup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Ironclad.RelayApi.Tests.Pairs;

/// <summary>What somebody reads who starts the relay with a further pair whose settings are missing or wrong.</summary>
internal sealed class PairReportTests
{
    private TemporaryFolder _folder;

    [SetUp]
    public void Start() => _folder = new TemporaryFolder();

    [TearDown]
    public void Stop() => _folder.Dispose();

    [Test]
    public async Task A_complete_pair_has_no_report() => Assert.That(await ReportAsync(), Is.Null);

    [TestCase("Ironclad:ApiToken", "No Ironclad credential is set")]
    [TestCase("Ironclad:BaseUrl", "Ironclad:BaseUrl is missing")]
    [TestCase("Dataverse:Url", "Dataverse:Url is missing")]
    public async Task An_address_or_credential_is_never_taken_from_the_relay_itself(string forgotten, string told) =>
        Assert.That(await ReportAsync(($"Pairs:sandbox:{forgotten}", null)), Does.Contain("Pairs:sandbox").And.Contain("Pairs__sandbox__").And.Contain(told));

    [Test]
    public async Task What_a_pair_does_not_say_is_as_the_relay_says() =>
        Assert.That(await ReportAsync(("Inbox:Parallelism", "0"), ("Pairs:sandbox:Inbox:Parallelism", "2")), Does.Not.Contain("Pairs:sandbox").And.Contain("Parallelism"));

    [TestCase("ops")]
    [TestCase("Webhooks")]
    [TestCase("sand box")]
    [TestCase("-")]
    public async Task A_name_that_can_be_no_path_of_its_own_is_told(string name) =>
        Assert.That(await ReportAsync(($"Pairs:{name}:Dataverse:Url", "https://other.crm.dynamics.com")), Does.Contain($"Pairs:{name} cannot be the name of a pair"));

    [Test]
    public async Task The_same_Ironclad_and_Dataverse_twice_is_told() => Assert.That(
        await ReportAsync(("Pairs:sandbox:Ironclad:BaseUrl", "https://ironcladapp.com"), ("Pairs:sandbox:Dataverse:Url", "https://contoso.crm.dynamics.com")),
        Does.Contain("Pairs:sandbox has the same Ironclad:BaseUrl and Dataverse:Url as the relay itself"));

    [Test]
    public async Task A_database_that_two_pairs_would_share_is_told_and_its_password_is_not()
    {
        var report = await ReportAsync(
            ("Inbox:Store", "Postgres"),
            ("Inbox:ConnectionString", "Host=db;Database=ironclad;Password=open-sesame"),
            ("Pairs:sandbox:Inbox:ConnectionString", "Host=db;Port=5432;Database=ironclad;Username=other;Password=open-sesame"));

        Assert.That(report, Does.Contain("Pairs:sandbox has the same PostgreSQL database as the relay itself").And.Not.Contain("open-sesame"));
    }

    [Test]
    public async Task A_database_is_never_taken_from_the_relay_itself() => Assert.That(
        await ReportAsync(("Inbox:Store", "Postgres"), ("Inbox:ConnectionString", "Host=db;Database=ironclad")),
        Does.Contain("Inbox:ConnectionString is missing").And.Contain("Pairs:sandbox"));

    [Test]
    public async Task The_doctor_looks_at_the_pair_that_it_is_asked_about()
    {
        Dictionary<string, string?> settings = new()
        {
            ["Inbox:DatabasePath"] = _folder.InboxPath,
            ["Ironclad:BaseUrl"] = "https://ironcladapp.com",
            ["Ironclad:ApiToken"] = "token",
            ["Dataverse:Url"] = "https://contoso.crm.dynamics.com",
            ["Pairs:sandbox:Ironclad:BaseUrl"] = "https://demo.ironcladapp.com",
        };

        var (exit, told) = await CommandLine.RunAsync(settings, configure: null, "doctor", "--pair", "sandbox");

        Assert.That(exit, Is.EqualTo(1));
        Assert.That(told, Does.Contain("No Ironclad credential is set").And.Contain("Dataverse:Url is missing").And.Not.Contain("Ironclad:BaseUrl is missing"));
    }

    private async Task<string?> ReportAsync(params (string Key, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Inbox:DatabasePath"] = _folder.InboxPath,
            ["Ironclad:BaseUrl"] = "https://ironcladapp.com",
            ["Ironclad:ApiToken"] = "token",
            ["Dataverse:Url"] = "https://contoso.crm.dynamics.com",
            ["Pairs:sandbox:Ironclad:BaseUrl"] = "https://demo.ironcladapp.com",
            ["Pairs:sandbox:Ironclad:ApiToken"] = "token",
            ["Pairs:sandbox:Dataverse:Url"] = "https://contoso-test.crm.dynamics.com",
        };
        foreach (var (key, value) in changes)
            settings[key] = value;
        await using var relay = RelayApp.Create([], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration.Sources.Clear();
            builder.Configuration.AddInMemoryCollection(settings.Where(setting => setting.Value is not null));
        });
        return relay.WrongSettings();
    }
}
