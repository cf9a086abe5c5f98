using System.IO.Compression;
using Ironclad.Emulator;
using Ironclad.RelayApi.Tests.Operations;

namespace Ironclad.RelayApi.Tests.Setup;

/// <summary>What is in the zip that goes to support, and what never is.</summary>
internal sealed class SupportBundleTests
{
    private RelayBetweenEmulators _between;
    private AdminsMachine _machine;
    private TemporaryFolder _folder;

    private string Zip => Path.Combine(_folder.Path, "support.zip");

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _between = await RelayBetweenEmulators.StartAsync();
        await _between.Relay.StoreAsync("e1", "workflow_completed", "w1", "\"casey@contoso.test\"");
        await _between.Relay.AskAsync("set-aside", """{"eventId":"e1","reason":"Casey asked for it"}""");
    }

    [SetUp]
    public void SetUp()
    {
        _folder = new TemporaryFolder();
        _machine = new AdminsMachine(_between)
        {
            Settings =
            {
                ["Inbox:Parallelism"] = "7",
                ["Webhooks:AuthorizationHeader"] = "Bearer open-sesame-please",
                ["Inbox:ConnectionString"] = "Host=db;Password=word-of-passage",
            },
        };
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [OneTimeTearDown]
    public async Task StopAsync() => await _between.DisposeAsync();

    [Test]
    public async Task It_holds_what_helps_and_no_secret_no_body_and_no_words_of_people()
    {
        var (exit, told) = await _machine.RunAsync("support-bundle", "--out", Zip);

        Assert.That(exit, Is.Zero, told);
        var files = Read();
        Assert.That(files.Keys, Is.EquivalentTo(new[]
        {
            "about.json", "settings.txt", "doctor.jsonl", "health.json", "status.json", "jobs.jsonl", "journal.jsonl", "journal-summary.jsonl",
        }));
        Assert.That(files["settings.txt"], Does.Contain("Inbox:Parallelism = 7").And.Contain("Ironclad:ClientSecret = (set)")
            .And.Contain($"Dataverse:Url = {_between.Scenario.Dataverse.BaseAddress.GetLeftPart(UriPartial.Authority)}"));
        Assert.That(files["journal.jsonl"], Does.Contain("\"eventId\":\"e1\"").And.Contain("By an operator."));
        Assert.That(files["doctor.jsonl"], Does.Contain("\"link\":\"Privileges\""));
        Assert.That(files["health.json"], Does.Contain("worker"));
        string[] never = [DefaultCompany.OAuthClientSecret, DefaultCompany.IntegrationUserEmail, OperatorApi.AdminKey, "open-sesame", "word-of-passage", "asey"];
        Assert.That(never.Where(word => files.Values.Any(text => text.Contains(word, StringComparison.Ordinal))), Is.Empty);
    }

    [Test]
    public async Task Of_a_log_the_lines_that_hold_something_are_left_out()
    {
        var log = Path.Combine(_folder.Path, "relay.log");
        await File.WriteAllLinesAsync(log, ["Received e1", "Mail to casey@contoso.test", $"Key {OperatorApi.AdminKey}", "Authorization: Bearer abcdefghijklmnop"]);

        var (exit, told) = await _machine.RunAsync("support-bundle", "--out", Zip, "--log", log);

        Assert.That(exit, Is.Zero, told);
        Assert.That(Read()["log.txt"].Split('\n'), Is.EqualTo(new[]
        {
            "Received e1", "(A line was left out: it held an e-mail address.)", "(A line was left out: it held a secret of the settings.)",
            "(A line was left out: it held a token.)",
        }));
    }

    [Test]
    public async Task What_would_give_something_away_is_not_written_at_all()
    {
        // A host of the settings is no secret, unless a secret was put there.
        _machine.Settings["Ironclad:BaseUrl"] = "https://open-sesame-please.example.test";
        _machine.Settings["Ironclad:ClientSecret"] = "open-sesame-please";

        var (exit, told) = await _machine.RunAsync("support-bundle", "--out", Zip, "--relay", "http://127.0.0.1:9");

        Assert.That(exit, Is.EqualTo(1));
        Assert.That(told, Does.Contain("Nothing was written, because settings.txt holds a secret of the settings.").And.Not.Contain("because open"));
        Assert.That(File.Exists(Zip), Is.False);
    }

    [Test]
    public async Task Without_a_running_relay_it_says_so_and_holds_the_rest()
    {
        var (exit, told) = await _machine.RunAsync("support-bundle", "--out", Zip, "--relay", "http://127.0.0.1:9");

        Assert.That(exit, Is.Zero, told);
        Assert.That(Read()["relay.txt"], Does.Contain("The relay does not answer"));
    }

    [Test]
    public async Task Wrong_settings_are_part_of_it_and_not_shown()
    {
        _machine.Settings["Inbox:Parallelism"] = "hunter2";

        var (exit, told) = await _machine.RunAsync("support-bundle", "--out", Zip);

        Assert.That(exit, Is.Zero, told);
        Assert.That(Read()["settings.txt"], Does.Contain("Inbox:Parallelism = (set)"));
        Assert.That(Read()["doctor.jsonl"], Does.Contain("Inbox:Parallelism").And.Not.Contain("hunter2"));
    }

    [Test]
    public async Task A_file_that_is_there_is_not_written_over()
    {
        await File.WriteAllTextAsync(Zip, "mine");

        var (exit, told) = await _machine.RunAsync("support-bundle", "--out", Zip);

        Assert.That(exit, Is.EqualTo(1));
        Assert.That(told, Does.Contain("Name another file with --out"));
        Assert.That(await File.ReadAllTextAsync(Zip), Is.EqualTo("mine"));
    }

    private Dictionary<string, string> Read()
    {
        using var zip = ZipFile.OpenRead(Zip);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }
}
