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
        [] => "Ironclad has no webhook for this relay, so it tells nothing. Register it with the command webhook register --url "
            + "https://<this relay>/webhooks/ironclad.",
        [var webhook] => Problem(webhook, warnAfter, now),
        _ => $"{webhooks.Count} webhooks in Ironclad end in /webhooks/ironclad. Set Ironclad:WebhookUrl to the address of this relay's.",
    };

    /// <summary>The relay's events that the webhook is not registered for.</summary>
    public static IReadOnlyList<string> Missing(Webhook webhook) => webhook.Events?.Contains("*") == true
        ? []
        : [.. EventTable.Handlers.Keys.Where(name => webhook.Events?.Contains(name) != true)];

    /// <summary>From when on events may be missing.</summary>
    public static DateTimeOffset? GapSince(Webhook webhook) => webhook.FirstConsecutiveFailure ?? webhook.StatusLastUpdatedAt;

    private static string? Problem(Webhook webhook, TimeSpan warnAfter, DateTimeOffset now)
    {
        var missing = Missing(webhook);
        return webhook switch
        {
            { Status: not WebhookStatus.Enabled } => $"Ironclad has disabled the relay's webhook ({webhook.Status}, since "
                + $"{Text(webhook.StatusLastUpdatedAt)}). Find out why it failed, then re-enable it; the gap is reconciled with it.",
            { ConsecutiveFailureCount: > 0, FirstConsecutiveFailure: { } first } when now - first >= warnAfter =>
                $"Deliveries to the relay have failed since {Text(first)}, {webhook.ConsecutiveFailureCount} in a row. Look at the proxy, "
                    + $"certificate and firewall in front of it: Ironclad disables the webhook from {Text(first + DisabledAfter)} on, after 100.",
            _ when missing.Count > 0 => $"The relay's webhook is not registered for {string.Join(", ", missing)}. Add them with the command "
                + "webhook register.",
            _ => null,
        };
    }

    private static string Text(DateTimeOffset? time) =>
        time is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : "an unknown time";
}
