using System.ComponentModel.DataAnnotations;

namespace Ironclad.RelayApi.Inbox;

/// <summary>How the relay remembers and retries: configuration section <c>Inbox</c>.</summary>
internal sealed class InboxOptions
{
    public const string Section = "Inbox";

    /// <summary>One relay keeps its inbox in a file of its own; several share a PostgreSQL database.</summary>
    public InboxStore Store { get; set; }

    /// <summary>The SQLite file, on a local disk; a relative path starts at the content root. One relay owns it.</summary>
    [Required]
    public string DatabasePath { get; set; } = "data/inbox.db";

    /// <summary>How PostgreSQL is reached. A secret: it holds the password.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The kill switch: receiving goes on, handling stops. Read again without a restart.</summary>
    public bool Paused { get; set; }

    /// <summary>Workflows handled at the same time; fewer while Dataverse recommends fewer calls, or one of the services throttles.</summary>
    [Range(1, 64)]
    public int Parallelism { get; set; } = 4;

    /// <summary>Events of one workflow handled together: one read of the workflow and one write for all of them.</summary>
    [Range(1, 100)]
    public int MaxBurst { get; set; } = 25;

    /// <summary>With the delays below, about as patient as Ironclad itself: 13 hours.</summary>
    [Range(1, 1000)]
    public int MaxAttempts { get; set; } = 60;

    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan FirstRetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long an event may wait for what it is about: an Agreement not committed yet, a record not made yet.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan GracePeriod { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// So long after its arrival an event is not blamed for attempts that failed because Ironclad or Dataverse had too many calls.
    /// Later they count as any other failure, so that none is tried for ever.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan ThrottlingPatience { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How long handling rests after a refused credential before it tries again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan RestAfterRefusal { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>An attempt that takes longer is given up and retried.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a workflow stays with a relay that is not heard of any more.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often to look for retries that are due; new entries wake the worker at once.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);
}

internal enum InboxStore
{
    Sqlite = 0,
    Postgres = 1,
}
