using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.Reconciliation;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Watchdog;

/// <summary>Reads from Ironclad itself whether it still delivers, long before it would stop.</summary>
internal sealed class WatchdogJob(
    OwnWebhook webhook, ReconciliationJob reconciliation, IOptions<WatchdogOptions> options, TimeProvider time) : IJob
{
    public const string JobName = "watchdog";

    public string Name => JobName;

    public bool IsEnabled => options.Value.Enabled;

    public TimeSpan Interval => options.Value.Interval;

    public async Task<JobReport> RunAsync(string? watermark, CancellationToken cancellation)
    {
        var found = await webhook.FindAsync(cancellation);
        var failures = found.Sum(own => own.ConsecutiveFailureCount);
        var status = found is [var only] ? $"The webhook is {only.Status}" : $"{found.Count} webhooks found";
        return new JobReport($"{status}, {failures} deliveries failed in a row.")
        {
            HumanNeeded = WebhookCheckup.Problem(found, options.Value.WarnAfter, time.GetUtcNow()),
            Watermark = WebhookStanding.Of(found, time.GetUtcNow()).Text(),
        };
    }

    /// <summary>Makes Ironclad deliver again, then compares everything from the first failure on.</summary>
    public async Task<JobReport> ReEnableAsync(CancellationToken cancellation)
    {
        if (await webhook.FindAsync(cancellation) is not [var own])
            return await RunAsync(watermark: null, cancellation);
        await webhook.EnableAsync(own, cancellation);
        var since = WebhookCheckup.GapSince(own) ?? time.GetUtcNow() - TimeSpan.FromDays(1);
        var gap = await reconciliation.RunAsync(since, dryRun: false, cancellation);
        return gap with { Summary = $"The webhook is enabled. {gap.Summary}" };
    }
}
