using System.Text.Json;
using Ironclad.RelayApi.Inbox.Worker;
using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.Tests.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Alerts;

/// <summary>What people are alerted of: one relay for all, each test with a thing of its own.</summary>
internal sealed class FindingTests
{
    private AlertedPeople _people;

    [SetUp]
    public async Task StartAsync() => _people = await AlertedPeople.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _people.DisposeAsync();

    [Test]
    public async Task A_relay_that_is_fine_alerts_nobody()
    {
        await _people.LookAsync();

        Assert.That(await OpenAsync(), Is.Empty);
        Assert.That(_people.Mails, Is.Empty);
    }

    [Test]
    public async Task A_webhook_that_fails_is_told_with_what_the_watchdog_found()
    {
        await ReportAsync("watchdog", new JobReport("The webhook is enabled, 11 deliveries failed in a row.")
        {
            HumanNeeded = "Deliveries to the relay have failed since 2026-07-29 12:00 UTC.",
        });

        await _people.LookAsync();

        Assert.That((await OpenAsync()).Single(), Is.EqualTo(("webhookFailing", "error", "Deliveries to the relay have failed since 2026-07-29 12:00 UTC.")));
    }

    [Test]
    public async Task An_event_that_waits_too_long_is_told_and_why_where_handling_is_paused()
    {
        await _people.Relay.StoreAsync("e1", "workflow_completed", "w1");
        _people.Relay.Time.Advance(TimeSpan.FromMinutes(29));
        await _people.LookAsync();
        Assert.That(await OpenAsync(), Is.Empty);

        await _people.LookAfterAsync(TimeSpan.FromMinutes(2));

        Assert.That((await OpenAsync()).Single(), Is.EqualTo(("backlogOld", "warning", "1 events wait, the oldest since 2026-07-30 12:15 UTC.")));
        Assert.That(_people.Mails.Single().MessageParts[0].BodyData, Does.Contain("Handling is paused: set Inbox:Paused to false"));
    }

    [Test]
    public async Task A_refused_credential_is_one_alert_however_many_jobs_it_stops()
    {
        const string reason = "Ironclad gives the relay no token. Check Ironclad:ClientId.";
        _people.Relay.Services.GetRequiredService<WorkerState>().AskHuman(reason, TimeSpan.FromMinutes(5));
        foreach (var job in new[] { "reconciliation", "orphans", "watchdog" })
            await ReportAsync(job, new JobReport(JobReport.Failed) { HumanNeeded = reason });

        await _people.LookAsync();

        Assert.That((await OpenAsync()).Single(), Is.EqualTo(("handlingRests", "error", reason)));
    }

    [Test]
    public async Task Jobs_that_need_a_human_for_one_reason_are_one_alert()
    {
        foreach (var job in new[] { "reconciliation", "orphans" })
            await ReportAsync(job, new JobReport("Two differ.") { HumanNeeded = "Look at workflow w1." });

        await _people.LookAsync();

        Assert.That((await OpenAsync()).Single(), Is.EqualTo(("jobNeedsHuman", "warning", "orphans, reconciliation: Look at workflow w1.")));
    }

    [TestCase("2026-08-10", "warning", "Ironclad:ApiToken ends in 10 days, on 2026-08-10.")]
    [TestCase("2026-08-03", "error", "Ironclad:ApiToken ends in 3 days, on 2026-08-03.")]
    [TestCase("2026-07-29", "error", "Ironclad:ApiToken ended on 2026-07-29.")]
    public async Task A_credential_that_ends_is_told_of_weeks_before(string end, string severity, string text)
    {
        _people.Relay.Set(("Ironclad:SecretExpiresOn", end));

        await _people.LookAsync();

        Assert.That((await OpenAsync()).Single(), Is.EqualTo(("expiry", severity, text)));
    }

    private async Task ReportAsync(string job, JobReport report)
    {
        var lanes = _people.Relay.Services.GetRequiredService<IJobLanes>();
        var lease = await lanes.ClaimAsync([job], TimeSpan.FromMinutes(1), default);
        await lanes.EndAsync(lease!, new JobEnd(TimeSpan.FromHours(1), report.Text), default);
    }

    private async Task<(string?, string?, string?)[]> OpenAsync() =>
    [
        .. (await _people.Relay.AskAsync("alerts")).Body.EnumerateArray()
            .Select(alert => (Text(alert, "kind"), Text(alert, "severity"), Text(alert, "text"))),
    ];

    private static string? Text(JsonElement alert, string property) => alert.GetProperty(property).GetString();
}
