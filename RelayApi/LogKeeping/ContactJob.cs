using System.Text.Json;
using Ironclad.ActivityLog;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.Operations;
using Ironclad.RelayApi.Watchdog;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.LogKeeping;

/// <summary>Tells Dataverse that the relay is there and what it last heard of Ironclad; the settings page shows it.</summary>
internal sealed class ContactJob(
    LogRows rows, IJournal journal, IJobLanes lanes, IOptions<LogKeepingOptions> options, TimeProvider time) : IJob
{
    public const string JobName = "contact";

    /// <summary>There is one such entry; the settings page knows its id.</summary>
    public static readonly Guid EntryId = new("5f0b6c1e-93f4-4f0e-9d58-6d1f0c7a2b11");

    public string Name => JobName;

    public bool IsEnabled => options.Value.Enabled;

    public TimeSpan Interval => options.Value.ContactInterval;

    public async Task<JobReport> RunAsync(string? watermark, CancellationToken cancellation)
    {
        var contact = await ContactAsync(cancellation);
        var severity = contact.HumanNeeded.Count == 0 ? LogSeverity.Information : LogSeverity.Warning;
        var entry = new LogEntry(LogEvent.Contact, severity, "Relay")
        {
            Details = JsonSerializer.Serialize(contact, JsonSerializerOptions.Web),
        };
        await rows.PutAsync(EntryId, entry, cancellation);
        return new JobReport("Dataverse was told that the relay is there.");
    }

    private async Task<Contact> ContactAsync(CancellationToken cancellation)
    {
        var summary = await journal.SummaryAsync(cancellation);
        var latest = await journal.ListAsync(new JournalSelection(), before: null, atMost: 1, cancellation);
        var jobs = await lanes.ListAsync(cancellation);
        return new Contact(
            RelayVersion.Text,
            time.GetUtcNow(),
            latest.Select(line => (DateTimeOffset?)line.ReceivedAt).FirstOrDefault(),
            jobs.FirstOrDefault(job => job.Job == WatchdogJob.JobName)?.LastReport,
            summary.Waiting,
            summary.SetAside)
        {
            HumanNeeded = [.. jobs.Where(job => JobReport.NeedsHuman(job.LastReport)).Select(job => $"{job.Job}: {job.LastReport}")],
        };
    }
}

/// <param name="LastDelivery">When Ironclad's last webhook delivery came in.</param>
/// <param name="Webhook">What the watchdog last read of the webhook in Ironclad.</param>
internal sealed record Contact(
    string Version, DateTimeOffset At, DateTimeOffset? LastDelivery, string? Webhook, int Waiting, int SetAside)
{
    /// <summary>Reports of jobs that a human has to do something about.</summary>
    public IReadOnlyList<string> HumanNeeded { get; init; } = [];
}
