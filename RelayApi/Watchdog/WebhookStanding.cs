using System.Text.Json;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Jobs;

namespace Ironclad.RelayApi.Watchdog;

/// <summary>How the relay's webhook stood in Ironclad when the watchdog last looked, whichever relay that was.</summary>
/// <param name="Status">As Ironclad names it; null when the relay's webhook was not found, or not only one.</param>
internal sealed record WebhookStanding(string? Status, int Failures, DateTimeOffset? FailingSince, DateTimeOffset SeenAt)
{
    /// <summary>Ironclad disables a webhook after so many failures in a row, when they go back far enough (Ironclad docs: webhook-deactivation).</summary>
    public const int MostFailures = 100;

    public bool IsEnabled => Status == WebhookStatus.Enabled;

    /// <summary>From when on Ironclad disables it, once enough deliveries have failed; null while none fails.</summary>
    public DateTimeOffset? DisabledFrom => Failures > 0 ? FailingSince + WebhookCheckup.DisabledAfter : null;

    public static WebhookStanding Of(IReadOnlyList<Webhook> found, DateTimeOffset now) => found is [var own]
        ? new(own.Status, own.ConsecutiveFailureCount, own.FirstConsecutiveFailure, now)
        : new(null, 0, null, now);

    /// <returns>Null before the watchdog's first look.</returns>
    public static async Task<WebhookStanding?> ReadAsync(IJobLanes lanes, CancellationToken cancellation)
    {
        var jobs = await lanes.ListAsync(cancellation);
        return jobs.FirstOrDefault(job => job.Job == WatchdogJob.JobName)?.Watermark is { } text
            ? JsonSerializer.Deserialize<WebhookStanding>(text)
            : null;
    }

    public string Text() => JsonSerializer.Serialize(this);
}
