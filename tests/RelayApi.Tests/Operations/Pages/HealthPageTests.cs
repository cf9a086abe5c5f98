using System.Net;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.Tests.Webhooks;
using Ironclad.RelayApi.Watchdog;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Operations.Pages;

internal sealed class HealthPageTests
{
    private TemporaryFolder _folder;
    private Signer _ironclad;
    private RelayUnderTest _relay;
    private Visitor _visitor;

    [SetUp]
    public async Task Start()
    {
        _folder = new TemporaryFolder();
        _ironclad = await Signer.StartAsync();
        _relay = await RelayUnderTest.StartAsync(
            _ironclad.Address, _folder.InboxPath, replace: null, ("Operations:AdminKey", OperatorApi.AdminKey));
        _visitor = await Visitor.OperatorAsync(_relay);
    }

    [TearDown]
    public async Task Stop()
    {
        _visitor.Dispose();
        await _relay.DisposeAsync();
        await _ironclad.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task Health_is_told_at_a_glance()
    {
        await _relay.StoreAsync("e1", "workflow_completed", "w1");
        await _relay.SettleAsync(EntryState.SetAside);
        await _relay.StoreAsync("e2", "workflow_completed", "w1");
        await _relay.StoreAsync("e3", "workflow_completed", "w2");
        _relay.Time.Advance(TimeSpan.FromHours(3));

        var page = await _visitor.OpenAsync("/ops");

        Assert.That(page.Text, Does.Contain("Waiting 2 in 2 workflows, the oldest for 3 hours").And.Contain("Set aside 1").And.Contain("Next turn now"));
        Assert.That(page.Text, Does.Contain("worker Degraded Handling is paused").And.Contain("store Healthy The store answers."));
        Assert.That(page.Text, Does.Contain("Ironclad's budget of workflow writes 0 of 40").And.Contain("retention waits"));
        Assert.That(page.Text, Does.Contain("Webhook not looked at"));
    }

    [Test]
    public async Task The_webhooks_failures_are_counted_down_to_the_day_on_which_Ironclad_disables_it()
    {
        var lanes = _relay.Services.GetRequiredService<IJobLanes>();
        var standing = new WebhookStanding("enabled", 12, _relay.Time.GetUtcNow() - TimeSpan.FromDays(4), _relay.Time.GetUtcNow());
        var lease = await lanes.ClaimAsync([WatchdogJob.JobName], TimeSpan.FromMinutes(1), default);
        await lanes.EndAsync(lease!, new JobEnd(TimeSpan.FromMinutes(15), "The webhook is enabled, 12 deliveries failed in a row.", standing.Text()), default);

        Assert.That(
            (await _visitor.OpenAsync("/ops")).Text,
            Does.Contain("Webhook enabled 12 failed in a row; disabled from 2026-08-02 12:15:00 UTC on"));
        Assert.That(
            (await _visitor.OpenAsync("/ops/webhook")).Text,
            Does.Contain("12 of 100").And.Contain("in 3 days, from 2026-08-02 12:15:00 UTC on, once 100 have failed"));
    }

    [Test]
    public async Task The_watchdog_looks_again_on_command()
    {
        var page = await _visitor.OpenAsync("/ops/webhook");

        var done = await _visitor.FollowAsync(await _visitor.SendAsync(page, "/ops/webhook?handler=Check"));

        Assert.That(done.Text, Does.Contain("The watchdog looks within seconds."));
        var due = (await _relay.Services.GetRequiredService<IJobLanes>().ListAsync(default)).Single(job => job.Job == WatchdogJob.JobName).DueAt;
        Assert.That(due, Is.EqualTo(_relay.Time.GetUtcNow()));
    }

    [Test]
    public async Task A_page_that_fails_says_so_without_details()
    {
        await _relay.DisposeAsync();
        _relay = await RelayUnderTest.StartAsync(
            _ironclad.Address, _folder.InboxPath, services => services.AddSingleton<IJournal, FullDisk>(), ("Operations:AdminKey", OperatorApi.AdminKey));
        using var visitor = await Visitor.OperatorAsync(_relay);

        var page = await visitor.OpenAsync("/ops/journal");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(page.Text, Does.Contain("its log has the details").And.Not.Contain("No space"));
        Assert.That(page.Headers["Content-Security-Policy"].Single(), Does.StartWith("default-src 'none'"));
    }

    private sealed class FullDisk : IJournal
    {
        public Task<JournalSummary> SummaryAsync(CancellationToken cancellation) => throw Failure();

        public Task<JournalEntry?> FindAsync(string eventId, CancellationToken cancellation) => throw Failure();

        public Task<DateTimeOffset?> NextTurnAsync(string workflowId, CancellationToken cancellation) => throw Failure();

        public Task<bool> SetAsideAsync(string eventId, string reason, CancellationToken cancellation) => throw Failure();

        public Task<IReadOnlyList<JournalLine>> ListAsync(
            JournalSelection selection, long? before, int atMost, CancellationToken cancellation) => throw Failure();

        private static IOException Failure() => new("No space left on device");
    }
}
