using System.ComponentModel.DataAnnotations;

namespace Ironclad.RelayApi.LogKeeping;

/// <summary>How the relay keeps the log in Dataverse: configuration section <c>LogKeeping</c>.</summary>
internal sealed class LogKeepingOptions
{
    public const string Section = "LogKeeping";

    public bool Enabled { get; set; } = true;

    /// <summary>How often the settings page in Dataverse hears of the relay, and the log of events that were set aside.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan ContactInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often to look for entries that are too old.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan PurgeInterval { get; set; } = TimeSpan.FromHours(6);
}
