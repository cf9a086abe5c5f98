using Ironclad.RelayApi.Operations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Ironclad.RelayApi.Tests.Operations;

/// <summary>What somebody reads who starts the relay with settings missing or wrong.</summary>
internal sealed class StartReportTests
{
    private TemporaryFolder _folder;

    [SetUp]
    public void Start() => _folder = new TemporaryFolder();

    [TearDown]
    public void Stop() => _folder.Dispose();

    [Test]
    public async Task Everything_that_is_missing_is_told_at_once_with_the_ways_to_set_it()
    {
        var report = (await ReportAsync())!;

        Assert.That(report, Does.Contain("Ironclad:BaseUrl is missing").And.Contain("Ironclad__BaseUrl"));
        Assert.That(report, Does.Contain("Ironclad:ClientId").And.Contain("Ironclad:ApiToken"));
        Assert.That(report, Does.Contain("Dataverse:Url is missing").And.Contain("Dataverse__Url"));
        Assert.That(report, Does.Contain("environment variable").And.Contain("appsettings.json").And.Contain("dotnet user-secrets set"));
        Assert.That(report, Does.Not.Contain("   at "), "No stack trace.");
    }

    [Test]
    public async Task Complete_settings_have_no_report() => Assert.That(await ReportAsync(Complete), Is.Null);

    [TestCase("Inbox:Parallelism", "0")]
    [TestCase("Inbox:Store", "Oracle")]
    [TestCase("Inbox:MaxAttempts", "many")]
    [TestCase("Inbox:PollInterval", "01:00:00")]
    [TestCase("Ironclad:BaseUrl", "http://ironcladapp.com")]
    [TestCase("Operations:AdminKey", "too-short")]
    [TestCase("Inbox:KeepIds", "29.00:00:00")]
    [TestCase("Inbox:KeepBodies", "401.00:00:00")]
    public async Task A_wrong_value_is_told_with_its_name(string key, string value) =>
        Assert.That(await ReportAsync([.. Complete.Where(setting => setting.Key != key), (key, value)]), Does.Contain(key.Split(':')[1]));

    [TestCase("Inbox:MaxAttempts")]
    [TestCase("Ironclad:RequestTimeout")]
    [TestCase("Webhooks:FailuresPerMinute")]
    [TestCase("Dataverse:Timeout")]
    public async Task A_secret_in_the_wrong_place_is_not_shown(string key)
    {
        var report = await ReportAsync([.. Complete, (key, "hunter2")]);

        Assert.That(report, Does.Contain(key).And.Contain("cannot be read").And.Not.Contain("hunter2"));
    }

    [TestCase("Ironclad:BaseUrl", "http://relay:hunter2@ironcladapp.com")]
    [TestCase("Ironclad:BaseUrl", "https://relay:hunter2@ironcladapp.com")]
    [TestCase("Dataverse:Url", "http://relay:hunter2@contoso.crm.dynamics.com")]
    [TestCase("Dataverse:Url", "https://relay:hunter2@contoso.crm.dynamics.com")]
    [TestCase("Webhooks:AuthorizationHeader", "hunter2\n")]
    [TestCase("Webhooks:PreviousAuthorizationHeader", "hunter2")]
    public async Task A_secret_in_a_wrong_value_is_not_shown(string key, string value)
    {
        var report = await ReportAsync([.. Complete.Where(setting => setting.Key != key), (key, value)]);

        Assert.That(report, Does.Contain(key).And.Not.Contain("hunter2"));
    }

    [Test]
    public async Task A_place_where_no_inbox_can_be_is_told_with_the_setting_and_the_fix()
    {
        var file = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, "");

        var report = await ReportAsync([.. Complete, ("Inbox:DatabasePath", Path.Combine(file, "inbox.db"))]);

        Assert.That(report, Does.Contain("Inbox:DatabasePath").And.Contain("Inbox__DatabasePath").And.Contain("local disk"));
    }

    [Test]
    public async Task A_PostgreSQL_inbox_needs_to_know_where_it_is()
    {
        var report = await ReportAsync([.. Complete, ("Inbox:Store", "postgres")]);

        Assert.That(report, Does.Contain("Inbox:ConnectionString is missing").And.Contain("Inbox__ConnectionString").And.Contain("a secret"));
    }

    [TestCase("Hots=db;Database=ironclad;Password=open-sesame")]
    [TestCase("postgres://relay:open-sesame@db/ironclad")]
    [TestCase("Database=ironclad;Password=open-sesame")]
    [TestCase("Host=db;Database=ironclad;Password=open-sesame;Port=open-sesame")]
    public async Task A_connection_string_that_says_not_enough_is_told_and_never_shown(string connectionString)
    {
        var report = await ReportAsync([.. Complete, ("Inbox:Store", "Postgres"), ("Inbox:ConnectionString", connectionString)]);

        Assert.That(report, Does.Contain("Inbox:ConnectionString does not name").And.Not.Contain("open-sesame"));
    }

    [Test]
    public async Task A_relay_with_a_PostgreSQL_inbox_owns_no_file()
    {
        (string, string)[] postgres = [("Inbox:Store", "Postgres"), ("Inbox:ConnectionString", "Host=db;Database=ironclad")];

        Assert.That(await ReportAsync([.. Complete, .. postgres]), Is.Null);
        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Path), Is.Empty);
    }

    private static (string Key, string Value)[] Complete =>
    [
        ("Ironclad:BaseUrl", "https://ironcladapp.com"),
        ("Ironclad:ApiToken", "token"),
        ("Dataverse:Url", "https://contoso.crm.dynamics.com"),
    ];

    private async Task<string?> ReportAsync(params (string Key, string Value)[] settings)
    {
        await using var relay = RelayApp.Create([], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration.Sources.Clear();
            builder.Configuration.AddInMemoryCollection([new("Inbox:DatabasePath", _folder.InboxPath)]);
            builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value));
        });
        return relay.WrongSettings();
    }
}
