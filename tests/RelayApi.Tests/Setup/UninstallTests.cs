using System.Text.Json;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Tests.Operations;

namespace Ironclad.RelayApi.Tests.Setup;

internal sealed class UninstallTests
{
    private RelayBetweenEmulators _between;
    private AdminsMachine _machine;
    private TemporaryFolder _folder;

    private string Journal => Path.Combine(_folder.Path, "journal.jsonl");

    [SetUp]
    public async Task StartAsync()
    {
        _folder = new TemporaryFolder();
        _between = await RelayBetweenEmulators.StartAsync();
        _machine = new AdminsMachine(_between);
        await _machine.RunAsync("webhook", "register", "--url", _between.Relay.WebhookAddress.AbsoluteUri);
        await _between.Relay.StoreAsync("e1", "workflow_completed", "w1");
        await _between.Relay.StoreAsync("e2", "workflow_completed", "w2");
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _between.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task The_webhook_goes_the_journal_is_kept_and_what_stays_is_told()
    {
        await _between.Relay.SettleAsync();

        var (exit, told) = await _machine.RunAsync("uninstall", "--journal", Journal);

        Assert.That(exit, Is.Zero, told);
        Assert.That(told, Does.Contain("Webhook: It is removed").And.Contain("2 entries of the journal are in").And.Contain("stay in Dataverse"));
        Assert.That((await _machine.RunAsync("webhook")).Told, Does.Contain("Ironclad has no webhook for this relay"));
        var lines = (await File.ReadAllLinesAsync(Journal)).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("eventId").GetString());
        Assert.That(lines, Is.EqualTo(new[] { "e2", "e1" }));
    }

    [Test]
    public async Task While_events_wait_it_is_not_finished_and_is_repeated_later()
    {
        var (exit, told) = await _machine.RunAsync("uninstall", "--journal", Journal);
        Assert.That(exit, Is.EqualTo(1));
        Assert.That(told, Does.Contain("2 events still wait to be handled"));
        Assert.That(File.Exists(Journal), Is.False);

        await _between.Relay.SettleAsync(EntryState.Done);

        Assert.That((await _machine.RunAsync("uninstall", "--journal", Journal)).Exit, Is.Zero);
    }

    [Test]
    public async Task A_dry_run_removes_and_writes_nothing()
    {
        var (exit, told) = await _machine.RunAsync("uninstall", "--journal", Journal, "--dry-run");

        Assert.That(exit, Is.Zero, told);
        Assert.That(told, Does.Contain("Webhook: It would be removed.").And.Contain("2 events wait to be handled"));
        Assert.That(File.Exists(Journal), Is.False);
        Assert.That((await _machine.RunAsync("webhook")).Exit, Is.Zero);
    }
}
