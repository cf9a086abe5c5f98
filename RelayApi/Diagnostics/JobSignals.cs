using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Ironclad.RelayApi.Diagnostics;

/// <summary>A run of a job as a span, and in figures.</summary>
internal static class JobSignals
{
    private static readonly Histogram<double> Duration = Signals.Meter.CreateHistogram<double>(
        "ironclad.relay.job.duration", "s", "How long a run of a job took, by job and outcome.", tags: null, Buckets.OfCalls);

    public static Activity? Begin(string job) => Signals.Source.StartActivity($"job {job}")?.SetTag(Tags.Job, job);

    public static void End(Activity? span, string job, JobOutcome outcome, TimeSpan took)
    {
        span?.SetTag(Tags.Outcome, outcome.ToString());
        if (outcome == JobOutcome.Failed)
            span?.SetStatus(ActivityStatusCode.Error);
        if (Duration.Enabled)
            Duration.Record(took.TotalSeconds, new("job", job), new("outcome", outcome.ToString()));
    }
}

internal enum JobOutcome
{
    Fine,
    NeedsHuman,
    Failed,
}
