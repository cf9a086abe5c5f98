using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.Tests.Handlers;
using Ironclad.RelayApi.Tests.Ironclad;
using Ironclad.RelayApi.Watchdog;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Tests.Watchdog;

internal sealed class WatchdogTests
{
    private RelayScenario _relay;
    private LoopbackServer _receiver;
    private int _status = StatusCodes.Status202Accepted;

    private WatchdogJob Watchdog => _relay.Service<WatchdogJob>();

    [SetUp]
    public async Task StartAsync()
    {
        _relay = await RelayScenario.StartOnOneClockAsync();
        _receiver = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = _status;
            return Task.CompletedTask;
        });
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _relay.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Test]
    public async Task A_webhook_that_is_not_registered_is_missed() =>
        Assert.That((await RunAsync()).HumanNeeded, Does.StartWith("Ironclad has no webhook for this relay"));

    [Test]
    public async Task A_webhook_that_delivers_is_fine()
    {
        await RegisterAsync();
        await _relay.LaunchedAsync();

        var report = await RunAsync();

        Assert.That(report.HumanNeeded, Is.Null);
        Assert.That(report.Summary, Is.EqualTo("The webhook is enabled, 0 deliveries failed in a row."));
    }

    [Test]
    public async Task Failing_deliveries_are_warned_of_after_a_day_and_not_before()
    {
        await RegisterAsync();
        _status = StatusCodes.Status503ServiceUnavailable;
        await _relay.LaunchedAsync();
        Assert.That((await RunAsync()).HumanNeeded, Is.Null);

        await _relay.Ironclad.Control.Advance(TimeSpan.FromHours(24));
        _relay.Time.Advance(TimeSpan.FromHours(24));

        Assert.That((await RunAsync()).HumanNeeded, Does.StartWith("Deliveries to the relay have failed since 2026-07-30 12:00 UTC, 11 in a row."));
    }

    [Test]
    public async Task A_disabled_webhook_is_warned_of_and_enabled_on_command_with_what_was_missed()
    {
        await RegisterAsync();
        _status = StatusCodes.Status410Gone;
        var agreement = await _relay.LaunchedAsync();
        await agreement.WorthAsync(5m);
        Assert.That((await RunAsync()).HumanNeeded, Does.Contain("has disabled the relay's webhook (disabled, since 2026-07-30 12:00 UTC)"));

        _status = StatusCodes.Status202Accepted;
        var report = await Watchdog.ReEnableAsync(default);

        Assert.That(report.Summary, Does.StartWith("The webhook is enabled. Compared 1 that changed since 2026-07-30 12:00 UTC: 1 differed, 1 healed"));
        Assert.That(agreement.Value, Is.EqualTo(5m));
        Assert.That((await RunAsync()).HumanNeeded, Is.Null);
        Assert.That((await agreement.WorthAsync(6m)).Deliveries.Where(IsOurs).Select(delivery => delivery.Status), Is.Not.Empty.And.All.EqualTo(202));
    }

    [Test]
    public async Task An_event_that_the_webhook_is_not_registered_for_is_named()
    {
        await RegisterAsync([.. EventTable.Handlers.Keys.Where(name => name != "workflow_approval_status_changed")]);

        Assert.That((await RunAsync()).HumanNeeded, Is.EqualTo(
            "The relay's webhook is not registered for workflow_approval_status_changed. Add them with the command webhook register."));
    }

    [Test]
    public async Task Of_several_webhooks_the_setting_says_which_is_ours()
    {
        var own = await RegisterAsync();
        await _relay.Ironclad.Control.RegisterWebhook(new Uri("https://other.example.test/webhooks/ironclad"), "*");
        Assert.That((await RunAsync()).HumanNeeded, Does.Contain("Set Ironclad:WebhookUrl"));

        _relay.Service<IOptions<IroncladOptions>>().Value.WebhookUrl = own;
        Assert.That((await RunAsync()).HumanNeeded, Is.Null);
    }

    private bool IsOurs(Emulator.Control.Reports.DeliveryReport delivery) => delivery.TargetUrl.StartsWith(_receiver.Address.AbsoluteUri, StringComparison.Ordinal);

    private async Task<Uri> RegisterAsync(params string[] events)
    {
        var target = new Uri(_receiver.Address, "/webhooks/ironclad");
        await _relay.Ironclad.Control.RegisterWebhook(target, events.Length == 0 ? ["*"] : events);
        return target;
    }

    private Task<JobReport> RunAsync() => Watchdog.RunAsync(watermark: null, default);
}
