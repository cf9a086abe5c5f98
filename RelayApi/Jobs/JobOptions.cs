using System.ComponentModel.DataAnnotations;

namespace Ironclad.RelayApi.Jobs;

/// <summary>How jobs are run: configuration section <c>Jobs</c>.</summary>
internal sealed class JobOptions
{
    public const string Section = "Jobs";

    /// <summary>Off, this relay runs no job; each job can be turned off by itself too.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How often to look for a job that is due.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a job stays with a relay that is not heard of any more.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>When a run that failed is tried again, unless a service asks for another wait or the job is due before.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan RetryAfterFailure { get; set; } = TimeSpan.FromMinutes(2);
}
