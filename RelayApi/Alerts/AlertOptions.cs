using System.ComponentModel.DataAnnotations;

namespace Ironclad.RelayApi.Alerts;

/// <summary>When people are told what: configuration section <c>Alerts</c>.</summary>
internal sealed class AlertOptions
{
    public const string Section = "Alerts";

    public bool Enabled { get; set; } = true;

    /// <summary>How often to look.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>An event that has waited longer is told of.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan BacklogAge { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>What is still so is told again after this time.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "30.00:00:00")]
    public TimeSpan RemindAfter { get; set; } = TimeSpan.FromDays(1);

    /// <summary>What was not seen for this time is over; what comes and goes is one alert until then.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan ResolveAfter { get; set; } = TimeSpan.FromMinutes(5);
}
