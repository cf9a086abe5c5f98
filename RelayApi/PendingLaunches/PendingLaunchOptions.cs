using System.ComponentModel.DataAnnotations;

namespace Ironclad.RelayApi.PendingLaunches;

/// <summary>How Agreements with the status Launch pending are launched: configuration section <c>PendingLaunches</c>.</summary>
internal sealed class PendingLaunchOptions
{
    public const string Section = "PendingLaunches";

    public bool Enabled { get; set; } = true;

    /// <summary>One run launches at most <see cref="LaunchesPerMinute"/> for each minute of it.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Ironclad takes 40 writes a minute from the whole company (Ironclad docs: clm-api-rate-limits); the rest is for its users.</summary>
    [Range(1, 40)]
    public int LaunchesPerMinute { get; set; } = 30;

    /// <summary>
    /// How long an Agreement is left alone after its last change: a workflow launched a moment ago may be missing in Ironclad's list,
    /// and be launched again by whoever looks too early.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Failures of Ironclad in a row after which a run ends: it is still down.</summary>
    [Range(1, 100)]
    public int MostFailuresInARow { get; set; } = 3;

    public int LaunchesPerRun => Math.Max(1, (int)(LaunchesPerMinute * Math.Min(1, Interval.TotalMinutes)));
}
