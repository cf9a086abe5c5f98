using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ironclad.RelayApi.Jobs;

/// <summary>What the last run of each job came to, whichever relay ran it.</summary>
internal sealed class JobsHealth(IJobLanes lanes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var jobs = await lanes.ListAsync(cancellationToken);
        var reports = jobs.ToDictionary(job => job.Job, job => (object)(job.LastReport ?? "Not run yet."));
        string[] humanNeeded = [.. jobs.Where(job => JobReport.NeedsHuman(job.LastReport)).Select(job => job.Job)];
        return humanNeeded.Length == 0
            ? HealthCheckResult.Healthy("No job needs a human.", reports)
            : HealthCheckResult.Degraded($"A human is needed: {string.Join(", ", humanNeeded)}.", data: reports);
    }
}
