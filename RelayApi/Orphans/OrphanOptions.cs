using System.ComponentModel.DataAnnotations;

namespace Ironclad.RelayApi.Orphans;

/// <summary>How workflows without an Agreement are looked for: configuration section <c>Orphans</c>.</summary>
internal sealed class OrphanOptions
{
    public const string Section = "Orphans";

    public bool Enabled { get; set; } = true;

    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>A younger workflow's Agreement may not be committed yet.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "7.00:00:00")]
    public TimeSpan GracePeriod { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The Agreement of an older workflow was deleted by somebody, and its launch not rolled back.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan LookBack { get; set; } = TimeSpan.FromDays(14);

    /// <summary>
    /// When a run finds more, it cancels none: a relay that is connected to a copy of the environment would take every contract for
    /// an orphan.
    /// </summary>
    [Range(1, 1000)]
    public int MostCancellations { get; set; } = 10;
}
