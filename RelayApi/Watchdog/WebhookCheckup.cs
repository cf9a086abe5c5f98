using System.Globalization;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Watchdog;

/// <summary>What is wrong with the relay's webhook, if anything: no I/O, no clock of its own.</summary>
internal static class WebhookCheckup
{
    /// <summary>Ironclad docs: webhook-deactivation.</summary>
    public static readonly TimeSpan DisabledAfter = TimeSpan.FromDays(7);

    public static string? Problem(IReadOnlyList<Webhook> webhooks, TimeSpan warnAfter, DateTimeOffset now) => webhooks switch
    {
        [] => "Ironclad has no webhook for this relay, so it tells nothing. Register https://<this relay>/webhooks/ironclad in Ironclad "
            + "for workflow_attribute_updated, workflow_approval_status_changed and workflow_completed.",
        [var webhook] => Problem(webhook, warnAfter, now),
        _ => $"{webhooks.Count} webhooks in Ironclad end in /webhooks/ironclad. Set Ironclad:WebhookUrl to the address of this relay's.",
    };

    /// <summary>From when on events may be missing.</summary>
    public static DateTimeOffset? GapSince(Webhook webhook) => webhook.FirstConsecutiveFailure ?? webhook.StatusLastUpdatedAt;

    private static string? Problem(Webhook webhook, TimeSpan warnAfter, DateTimeOffset now)
    {
        string[] missing = [.. EventTable.Handlers.Keys.Where(name => webhook.Events?.Contains("*") != true && webhook.Events?.Contains(name) != true)];
        return webhook switch
        {
            { Status: not WebhookStatus.Enabled } => $"Ironclad has disabled the relay's webhook ({webhook.Status}, since "
                + $"{Text(webhook.StatusLastUpdatedAt)}). Find out why it failed, then re-enable it; the gap is reconciled with it.",
            { ConsecutiveFailureCount: > 0, FirstConsecutiveFailure: { } first } when now - first >= warnAfter =>
                $"Deliveries to the relay have failed since {Text(first)}, {webhook.ConsecutiveFailureCount} in a row. Look at the proxy, "
                    + $"certificate and firewall in front of it: Ironclad disables the webhook from {Text(first + DisabledAfter)} on, after 100.",
            _ when missing.Length > 0 => $"The relay's webhook is not registered for {string.Join(", ", missing)}. Add them in Ironclad.",
            _ => null,
        };
    }

    private static string Text(DateTimeOffset? time) =>
        time is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : "an unknown time";
}
