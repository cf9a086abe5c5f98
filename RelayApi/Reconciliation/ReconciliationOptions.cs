using System.ComponentModel.DataAnnotations;

namespace Ironclad.RelayApi.Reconciliation;

/// <summary>How Ironclad and Dataverse are compared: configuration section <c>Reconciliation</c>.</summary>
internal sealed class ReconciliationOptions
{
    public const string Section = "Reconciliation";

    public bool Enabled { get; set; } = true;

    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How far back the first sweep looks; every other begins where the last one that succeeded began.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "365.00:00:00")]
    public TimeSpan FirstLookBack { get; set; } = TimeSpan.FromDays(14);

    /// <summary>So much is looked at twice: three clocks take part.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>What is younger may still be on its way by the usual path.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan GracePeriod { get; set; } = TimeSpan.FromMinutes(15);
}
