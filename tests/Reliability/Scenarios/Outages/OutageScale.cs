using System.Globalization;

namespace Ironclad.Reliability.Scenarios.Outages;

/// <summary>
/// How much faster than the world a scenario lives. Ironclad's clock runs at that speed; the relay's own waits are divided by it, as far as
/// its settings go down.
/// </summary>
/// <param name="Attempts">So many that the relay gives up after the scaled 13 hours, as it does by default.</param>
internal sealed record OutageScale(double Speed, int Attempts)
{
    public static OutageScale Full { get; } = new(900, 60);

    public static OutageScale Short { get; } = new(14_400, 4);

    public TimeSpan Day => TimeSpan.FromDays(1) / Speed;

    public Dictionary<string, string> RelaySettings => new()
    {
        ["Inbox__FirstRetryDelay"] = "00:00:00.1",
        ["Inbox__MaxRetryDelay"] = "00:00:01",
        ["Inbox__RestAfterRefusal"] = "00:00:01",
        ["Inbox__PollInterval"] = "00:00:00.1",
        ["Inbox__LeaseDuration"] = "00:00:05",
        ["Jobs__PollInterval"] = "00:00:00.1",
        ["Jobs__LeaseDuration"] = "00:00:05",
        ["Jobs__RetryAfterFailure"] = "00:00:01",
        ["PendingLaunches__Interval"] = "00:00:01",
        ["PendingLaunches__SettleTime"] = "00:00:01",
        ["Reconciliation__GracePeriod"] = "00:00:00",
        ["Inbox__MaxAttempts"] = Attempts.ToString(CultureInfo.InvariantCulture),
    };
}
