using System.ComponentModel.DataAnnotations;

namespace Ironclad.RelayApi.Watchdog;

/// <summary>How the relay looks after its own webhook: configuration section <c>Watchdog</c>.</summary>
internal sealed class WatchdogOptions
{
    public const string Section = "Watchdog";

    public bool Enabled { get; set; } = true;

    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long deliveries may fail. Ironclad disables a webhook after 100 failures in a row over 7 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "6.00:00:00")]
    public TimeSpan WarnAfter { get; set; } = TimeSpan.FromHours(24);
}
