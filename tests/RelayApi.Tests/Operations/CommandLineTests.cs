using System.CommandLine;
using Ironclad.Mapping;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Operations.CommandLine;
using Microsoft.Extensions.Configuration;

namespace Ironclad.RelayApi.Tests.Operations;

/// <summary>The real command against a real relay.</summary>
internal sealed class CommandLineTests
{
    private RelayBetweenEmulators _between;

    private RelayUnderTest Relay => _between.Relay;

    [SetUp]
    public async Task StartAsync() => _between = await RelayBetweenEmulators.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _between.DisposeAsync();

    [Test]
    public async Task Status_says_how_the_relay_stands_and_fails_when_something_is_set_aside()
    {
        await Relay.StoreAsync("e1", "workflow_completed", "w1");
        Assert.That(await RunAsync("status"), Is.EqualTo((0, "Waiting: 1, the oldest since 2026-07-30 12:15:00Z|Set aside: 0|Handling is paused.")));

        Assert.That(await RunAsync("set-aside", "e1", "--reason", "It blocks."), Is.EqualTo((0, "e1 is set aside.")));

        Assert.That((await RunAsync("status")).Exit, Is.EqualTo(1));
        var (exit, line) = await RunAsync("journal", "--state", "SetAside");
        Assert.That(exit, Is.EqualTo(1));
        Assert.That(line, Does.Contain("e1 workflow_completed workflow w1").And.Contain("By an operator: It blocks."));
    }

    [Test]
    public async Task A_dry_run_of_a_replay_says_what_it_would_write_and_the_replay_makes_it_wait()
    {
        var agreement = await _between.Scenario.LaunchedAsync();
        var events = await _between.ReceivedAsync(await agreement.WorthAsync(2000m));

        var (dry, told) = await RunAsync("replay", events[0], "--dry-run");
        Assert.That((dry, await Relay.StateAsync(events[0]), agreement.Value), Is.EqualTo((0, EntryState.Done, 1000m)));
        Assert.That(told, Does.Contain("icd_agreementvalue = 2000").And.Contain("1 events would be replayed, 0 skipped").And.Contain("Nothing was written."));

        var (exit, done) = await RunAsync("replay", events[0]);
        Assert.That((exit, done), Is.EqualTo((0, "1 events wait to be handled again, 0 were skipped.")));
        Assert.That(await Relay.StateAsync(events[0]), Is.EqualTo(EntryState.Waiting));
    }

    [Test]
    public async Task A_replay_of_many_goes_on_batch_by_batch_and_says_how_far_it_is()
    {
        await Task.WhenAll(Enumerable.Range(0, 401).Select(number => Relay.StoreAsync($"e{number}", "workflow_completed", $"w{number}")));
        for (var round = 0; round < 5; round++)
            await Relay.SettleAsync();

        var (exit, told) = await RunAsync("replay", "--since", "2026-07-30");

        Assert.That((exit, told), Is.EqualTo(
            (0, "200 so far, 0 skipped.|400 so far, 0 skipped.|401 events wait to be handled again, 0 were skipped.")));
    }

    [Test]
    public async Task Jobs_are_listed_and_run()
    {
        Assert.That(await RunAsync("jobs", "run", "retention", "--dry-run"), Is.EqualTo(
            (0, "retention: 0 bodies would be purged, 0 whole entries forgotten.")));
        Assert.That((await RunAsync("jobs", "run", "retention")).Exit, Is.Zero);
        Assert.That((await RunAsync("jobs")).Told, Does.Contain("retention: due 2026-07-30 12:15:00Z. Not run yet."));
        Assert.That((await RunAsync("jobs", "run", "cleaning")).Told, Does.Contain("There is no job cleaning. There are: "));
    }

    [Test]
    public async Task A_reconciliation_tells_first_what_differs_and_heals_it_then()
    {
        var agreement = await _between.Scenario.LaunchedAsync();
        await agreement.WorthAsync(3000m);
        Relay.Time.SetUtcNow(TimeProvider.System.GetUtcNow() + TimeSpan.FromHours(1));

        var (dry, told) = await RunAsync("reconcile", "--dry-run", "--since", "2020-01-01");
        Assert.That((dry, agreement.Value), Is.EqualTo((0, 1000m)));
        Assert.That(told, Does.Contain(agreement.WorkflowId).And.Contain("1 differ, none was healed in this dry run"));

        var (exit, healed) = await RunAsync("reconcile", "--since", "2020-01-01");
        Assert.That((exit, agreement.Value), Is.EqualTo((0, 3000m)));
        Assert.That(healed, Does.Contain("1 differed, 1 healed"));
        Assert.That((await RunAsync("reconcile")).Told, Does.Contain("reconciliation: It begins within seconds"));
    }

    [Test]
    public async Task The_webhook_is_looked_at_and_enabled_with_the_gap_reconciled()
    {
        var (missing, none) = await RunAsync("webhook");
        Assert.That(missing, Is.EqualTo(1));
        Assert.That(none, Does.Contain("A human is needed: Ironclad has no webhook for this relay"));

        await _between.Scenario.Ironclad.Control.RegisterWebhook(Relay.WebhookAddress, "*");

        Assert.That(await RunAsync("webhook"), Is.EqualTo((0, "watchdog: The webhook is enabled, 0 deliveries failed in a row.")));
        Assert.That((await RunAsync("webhook", "enable")).Told, Does.Contain("watchdog: The webhook is enabled. Compared "));
    }

    [Test]
    public async Task An_Agreements_story_is_told_by_its_code()
    {
        var agreement = await _between.Scenario.LaunchedAsync();

        var (exit, told) = await RunAsync("story", AgreementCode.Of(agreement.Id));

        Assert.That(exit, Is.Zero);
        Assert.That(told, Does.StartWith($"Agreement {agreement.Id}, code ").And.Contain($"Ironclad: {agreement.WorkflowId} IC-").And.Contain("was launched"));
        Assert.That((await RunAsync("story", "0badc0de")).Exit, Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_skipped_fails_the_command()
    {
        var (exit, told) = await RunAsync("replay", "never-seen");

        Assert.That(exit, Is.EqualTo(1));
        Assert.That(told, Does.Contain("Skipped never-seen: The journal has no such entry"));
    }

    [Test]
    public async Task An_erasure_is_told_first_and_then_done()
    {
        await Relay.StoreAsync("e1", "workflow_completed", "w1", "\"casey@contoso.test\"");

        Assert.That(await RunAsync("erase", "--email", "casey@contoso.test", "--dry-run"), Is.EqualTo(
            (0, "e1|1 events would be erased, 1 of them before they were handled. Nothing was erased.")));
        Assert.That((await Relay.EntryAsync("e1"))!.Body, Is.Not.Null);
        Assert.That((await RunAsync("erase", "--email", "casey@contoso.test")).Exit, Is.Zero);
        Assert.That((await Relay.EntryAsync("e1"))!.Body, Is.Null);
    }

    [Test]
    public async Task JSON_comes_one_object_in_each_line()
    {
        await Relay.StoreAsync("e1", "workflow_completed", "w1");
        await Relay.StoreAsync("e2", "workflow_completed", "w1");

        var (exit, lines) = await RunAsync("journal", "--json");

        Assert.That(exit, Is.Zero);
        Assert.That(lines.Split('|').Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("eventId").GetString()),
            Is.EqualTo(new[] { "e2", "e1" }));
    }

    [TestCase("replay")]
    [TestCase("replay", "--since", "yesterday")]
    [TestCase("erase")]
    [TestCase("set-aside", "e1")]
    [TestCase("no-such-verb")]
    public async Task A_wrong_call_is_told_and_ends_with_2(params string[] args) => Assert.That((await RunAsync(args)).Exit, Is.EqualTo(2));

    [Test]
    public async Task A_relay_that_does_not_answer_is_told_with_its_address()
    {
        var (exit, told) = await RunAsync("status", "--relay", "http://127.0.0.1:9");

        Assert.That(exit, Is.EqualTo(1));
        Assert.That(told, Does.Contain("does not answer at http://127.0.0.1:9").And.Contain("--relay"));
    }

    [TestCase(null, "Operations:AdminKey is missing here")]
    [TestCase("another-key-that-is-long-enough-too-but-wrong", "The admin key is missing or wrong")]
    public async Task A_missing_or_wrong_key_is_told_with_the_setting(string? key, string why)
    {
        var (exit, told) = await RunWithAsync(key, "status");

        Assert.That(exit, Is.EqualTo(1));
        Assert.That(told, Does.Contain(why).And.Contain("Operations:AdminKey"));
    }

    [Test]
    public async Task The_key_is_not_sent_over_an_open_network()
    {
        var (exit, told) = await RunAsync("status", "--relay", "http://relay.contoso.test");

        Assert.That(exit, Is.EqualTo(1));
        Assert.That(told, Does.Contain("no https address"));
    }

    [Test]
    public async Task Health_is_asked_without_a_key_and_fails_when_nothing_answers()
    {
        Assert.That(await RunWithAsync(null, "health"), Is.EqualTo((0, "Healthy")));
        Assert.That((await RunWithAsync(null, "health", "--ready")).Exit, Is.Zero);
        Assert.That((await RunWithAsync(null, "health", "--ready", "--json")).Told, Does.StartWith("{").And.Contain("\"store\""));

        var (exit, told) = await RunWithAsync(null, "health", "--relay", "http://127.0.0.1:9");
        Assert.That(exit, Is.EqualTo(1));
        Assert.That(told, Does.Contain("does not answer at http://127.0.0.1:9"));
    }

    [TestCase(true, "status")]
    [TestCase(true, "set-aside", "e1")]
    [TestCase(true, "--help")]
    [TestCase(false)]
    [TestCase(false, "--Inbox:Paused=true")]
    [TestCase(false, "urls=http://127.0.0.1:8080")]
    public void A_verb_is_told_from_a_setting(bool isVerb, params string[] args) =>
        Assert.That(OperatorCommands.AreMeantBy(args), Is.EqualTo(isVerb));

    private Task<(int Exit, string Told)> RunAsync(params string[] args) => RunWithAsync(OperatorApi.AdminKey, args);

    /// <returns>What the command says, its lines joined by a bar.</returns>
    private async Task<(int Exit, string Told)> RunWithAsync(string? key, params string[] args)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Operations:AdminKey"] = key,
            ["Operations:Relay"] = Relay.Http.BaseAddress!.AbsoluteUri,
        }).Build();
        using var told = new StringWriter();
        var exit = await OperatorCommands.RunAsync(args, configuration, new InvocationConfiguration { Output = told, Error = told });
        return (exit, string.Join('|', told.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)));
    }
}
