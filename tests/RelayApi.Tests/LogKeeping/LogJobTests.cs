using System.Text.Json;
using Ironclad.ActivityLog;
using Ironclad.Mapping;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.LogKeeping;
using Ironclad.RelayApi.Tests.Handlers;
using Ironclad.RelayApi.Tests.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.Tests.LogKeeping;

/// <summary>What the relay tells the log in Dataverse by itself, through the real relay's jobs.</summary>
internal sealed class LogJobTests
{
    private RelayBetweenEmulators _relay;

    private RelayScenario Scenario => _relay.Scenario;

    [SetUp]
    public async Task Start() => _relay = await RelayBetweenEmulators.StartAsync();

    [TearDown]
    public async Task Stop() => await _relay.DisposeAsync();

    [Test]
    public async Task The_contact_says_when_the_last_delivery_came_and_is_one_entry_however_often_it_is_written()
    {
        await RunAsync<ContactJob>();
        await _relay.Relay.StoreAsync("e1", "workflow_completed", "w1");
        await RunAsync<ContactJob>();

        var entry = Entries(LogEvent.Contact).Single();
        var contact = JsonDocument.Parse((string)entry[LogTable.Details]).RootElement;
        Assert.That(entry.Id, Is.EqualTo(ContactJob.EntryId));
        Assert.That(contact.GetProperty("lastDelivery").GetDateTimeOffset(), Is.EqualTo(_relay.Relay.Time.GetUtcNow()));
        Assert.That(contact.GetProperty("waiting").GetInt32(), Is.EqualTo(1));
        Assert.That(contact.GetProperty("version").GetString(), Is.Not.Empty);
    }

    [Test]
    public async Task The_contact_carries_what_a_human_has_to_do()
    {
        var lanes = _relay.Relay.Services.GetRequiredService<IJobLanes>();
        var lease = await lanes.ClaimAsync(["watchdog"], TimeSpan.FromMinutes(1), default);
        await lanes.EndAsync(lease!, new(TimeSpan.FromHours(1), new JobReport("No webhook.") { HumanNeeded = "Register it." }.Text, null), default);

        await RunAsync<ContactJob>();

        var entry = Entries(LogEvent.Contact).Single();
        Assert.That(entry.GetAttributeValue<OptionSetValue>(LogTable.Severity).Value, Is.EqualTo((int)LogSeverity.Warning));
        Assert.That(entry[LogTable.Details], Does.Contain("Register it."));
    }

    [Test]
    public async Task An_event_that_was_set_aside_is_told_once()
    {
        await _relay.Relay.StoreAsync("e1", "workflow_completed", "w1");
        await _relay.Relay.SettleAsync(EntryState.SetAside);

        var first = await RunAsync<FailureLogJob>();
        await RunAsync<FailureLogJob>();
        await RunAsync<FailureLogJob>(first.Watermark);

        var entry = Entries(LogEvent.Failed).Single();
        Assert.That(entry[LogTable.Name], Is.EqualTo("The relay gave up an event: workflow_completed"));
        Assert.That(entry[LogTable.Details], Does.Contain("Settled.").And.Contain("w1").And.Contain("e1").And.Contain("replay"));
    }

    [Test]
    public async Task What_was_done_is_not_told_as_a_failure()
    {
        await _relay.Relay.StoreAsync("e1", "workflow_completed", "w1");
        await _relay.Relay.SettleAsync();

        await RunAsync<FailureLogJob>();

        Assert.That(Entries(LogEvent.Failed), Is.Empty);
    }

    [TestCase("90", 91, 1)]
    [TestCase("90", 89, 2)]
    [TestCase("7", 8, 1)]
    [TestCase("0", 4000, 2)]
    [TestCase("many", 91, 1)]
    public async Task Entries_are_deleted_when_they_are_older_than_the_setting_says(string days, int age, int left)
    {
        Scenario.Set(SettingNames.LogRetentionDays, days);
        Add(LogEvent.Launched, TimeSpan.FromDays(age));
        Add(LogEvent.Launched, TimeSpan.FromDays(1));

        await RunAsync<LogRetentionJob>();

        Assert.That(Entries(LogEvent.Launched), Has.Count.EqualTo(left));
    }

    [Test]
    public async Task The_contact_is_never_too_old()
    {
        Add(LogEvent.Contact, TimeSpan.FromDays(1000));

        await RunAsync<LogRetentionJob>();

        Assert.That(Entries(LogEvent.Contact), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_dry_run_counts_and_deletes_nothing()
    {
        Add(LogEvent.Launched, TimeSpan.FromDays(91));
        await using var scope = _relay.Relay.Services.CreateAsyncScope();

        var report = await scope.ServiceProvider.GetRequiredService<LogRetentionJob>().RunAsync(dryRun: true, default);

        Assert.That(report.Summary, Is.EqualTo("1 log entries older than 90 days would be deleted."));
        Assert.That(Entries(LogEvent.Launched), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task More_entries_than_go_into_one_transaction_are_all_deleted()
    {
        for (var number = 0; number < 201; number++)
            Add(LogEvent.Launched, TimeSpan.FromDays(91));

        Assert.That((await RunAsync<LogRetentionJob>()).Summary, Does.StartWith("201 log entries"));
        Assert.That(Entries(LogEvent.Launched), Is.Empty);
    }

    private async Task<JobReport> RunAsync<T>(string? watermark = null) where T : class, IJob
    {
        await using var scope = _relay.Relay.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<T>().RunAsync(watermark, default);
    }

    private void Add(LogEvent happened, TimeSpan age)
    {
        var row = new LogEntry(happened, LogSeverity.Information, "What happened").ToRow();
        row["overriddencreatedon"] = (_relay.Relay.Time.GetUtcNow() - age).UtcDateTime;
        Scenario.Admin.Create(row);
    }

    private DataCollection<Entity> Entries(LogEvent happened)
    {
        var query = new QueryExpression(LogTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(LogTable.Event, ConditionOperator.Equal, (int)happened);
        return Scenario.Admin.RetrieveMultiple(query).Entities;
    }
}
