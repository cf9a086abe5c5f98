using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Worker;

namespace Ironclad.RelayApi.Diagnostics;

/// <summary>An attempt as a span, and in figures.</summary>
internal static class AttemptSignals
{
    private static readonly Counter<long> Attempts = Signals.Meter.CreateCounter<long>(
        "ironclad.relay.attempts", "{attempt}", "Attempts to handle an event, by event and outcome.");

    private static readonly Histogram<double> Duration = Signals.Meter.CreateHistogram<double>(
        "ironclad.relay.attempt.duration", "s", "How long an attempt took.", tags: null, Buckets.OfCalls);

    private static readonly Histogram<double> Age = Signals.Meter.CreateHistogram<double>(
        "ironclad.relay.event.age", "s", "From the arrival of an event until it was settled.", tags: null, Buckets.OfWaits);

    public static Activity? Begin(Attempt attempt)
    {
        var span = Signals.Source.StartActivity("attempt", ActivityKind.Consumer);
        var first = attempt.Entries[0];
        span?.SetTag(Tags.EventId, first.EventId)
            .SetTag(Tags.EventName, first.EventName)
            .SetTag(Tags.WorkflowId, first.WorkflowId)
            .SetTag(Tags.Correlation, attempt.Correlation)
            .SetTag("ironclad.events", attempt.Entries.Count)
            .SetTag("ironclad.attempt", first.Attempts + 1);
        return span;
    }

    /// <param name="verdicts">For each entry from the first on.</param>
    public static void End(Activity? span, Attempt attempt, IReadOnlyList<Verdict> verdicts, TimeSpan took, DateTimeOffset now)
    {
        if (span is not null && verdicts.Count > 0)
            Describe(span, verdicts[0]);
        if (!Attempts.Enabled && !Duration.Enabled && !Age.Enabled)
            return;
        foreach (var (entry, said) in attempt.Entries.Zip(verdicts))
        {
            var tags = new TagList { { "event", entry.EventName }, { "outcome", said.Kind.ToString() } };
            Attempts.Add(1, tags);
            Duration.Record(took.TotalSeconds, tags);
            if (said.Settles is not null)
                Age.Record(Math.Max(0, (now - entry.ReceivedAt).TotalSeconds), tags);
        }
    }

    private static void Describe(Activity span, Verdict said)
    {
        span.SetTag(Tags.Outcome, said.Kind.ToString());
        span.LinkTo(said.AgreementId);
        if (said.Kind is VerdictKind.SetAside or VerdictKind.Retry or VerdictKind.AskHuman)
            span.SetStatus(ActivityStatusCode.Error, said.Reason);
    }
}
