using Ironclad.RelayApi.Inbox.Worker;
using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.Watchdog;

namespace Ironclad.RelayApi.Alerts.Sources;

/// <summary>Jobs that need a human; what stops several of them is one alert. The watchdog's is about the webhook in Ironclad.</summary>
internal sealed class JobAlerts(IJobLanes lanes, WorkerState worker) : IAlertSource
{
    public async Task<IReadOnlyList<Alert>> FindAsync(CancellationToken cancellation)
    {
        var jobs = await lanes.ListAsync(cancellation);
        return
        [
            .. jobs.Select(job => (Job: job, Needed: JobReport.HumanPart(job.LastReport)))
                .Where(found => found.Needed is not null && found.Needed != worker.HumanNeeded)
                .GroupBy(found => found.Needed!, found => found.Job)
                .Select(group => Of([.. group], group.Key)),
        ];
    }

    private static Alert Of(JobState[] jobs, string needed) => jobs is [{ Job: WatchdogJob.JobName } watchdog] && !Failed(watchdog)
        ? new(
            AlertKind.WebhookFailing, "webhook", AlertSeverity.Error, needed,
            "webhook says how it stands now; webhook enable makes Ironclad deliver again and reconciles what was missed.")
        : new(
            AlertKind.JobNeedsHuman, $"job {jobs[0].Job}", AlertSeverity.Warning,
            $"{string.Join(", ", jobs.Select(job => job.Job))}: {needed}",
            $"When it is put right the next run finds out by itself, or at once with jobs run {jobs[0].Job}.");

    private static bool Failed(JobState job) => job.LastReport?.StartsWith(JobReport.Failed, StringComparison.Ordinal) == true;
}
