using Ironclad.RelayApi.Handlers;

namespace Ironclad.RelayApi.Inbox.Worker;

/// <summary>Decides what follows from an attempt: no clock, no store, no randomness of its own.</summary>
internal static class Judge
{
    /// <summary>So often may an event take the process down with it.</summary>
    public const int MaxUnfinished = 3;

    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(1);

    public static Verdict? BeforeStart(Attempt attempt) => attempt.Entries[0].UnfinishedAttempts is var unfinished and >= MaxUnfinished
        ? SetAside($"Handling it began {unfinished} times and never ended: the relay stopped or hung each time. "
            + "Look for the cause in the relay's log around those times, then replay it.")
        : null;

    public static Verdict Of(HandlerResult result, JournalEntry entry, DateTimeOffset now, InboxOptions options, double chance) =>
        result.Outcome switch
        {
            HandlerOutcome.Changed or HandlerOutcome.Unchanged =>
                new(VerdictKind.Done, result.Decision) { AgreementId = result.AgreementId },
            HandlerOutcome.Ignored => new(VerdictKind.Ignored, result.Decision) { AgreementId = result.AgreementId },
            HandlerOutcome.NotYet when now - entry.ReceivedAt < options.GracePeriod =>
                Retry(result.Decision, Delay(entry, options, chance)),
            HandlerOutcome.NotYet =>
                SetAside($"Still so after {options.GracePeriod}: {result.Decision}") with { AgreementId = result.AgreementId },
        };

    public static Verdict Of(Failure failure, JournalEntry entry, DateTimeOffset now, InboxOptions options, double chance) =>
        failure.Kind switch
        {
            FailureKind.Never => SetAside(failure.Reason),
            FailureKind.AskHuman => new(VerdictKind.AskHuman, failure.Reason),
            FailureKind.Retry when failure.IsThrottling && now - entry.ReceivedAt < options.ThrottlingPatience =>
                new(VerdictKind.Throttled, failure.Reason, Wait(failure, entry, options, chance)),
            FailureKind.Retry when entry.Attempts + 1 >= options.MaxAttempts =>
                SetAside($"Failed {entry.Attempts + 1} times, the last time: {failure.Reason}"),
            FailureKind.Retry => Retry(failure.Reason, Wait(failure, entry, options, chance)),
        };

    private static Verdict SetAside(string reason) => new(VerdictKind.SetAside, reason);

    private static Verdict Retry(string reason, TimeSpan wait) => new(VerdictKind.Retry, reason, wait);

    private static TimeSpan Wait(Failure failure, JournalEntry entry, InboxOptions options, double chance) => failure.RetryAfter switch
    {
        null => Delay(entry, options, chance),
        { } asked => asked < LongestRetryAfter ? asked : LongestRetryAfter,
    };

    private static TimeSpan Delay(JournalEntry entry, InboxOptions options, double chance) =>
        Backoff.Delay(entry.Attempts + 1, options.FirstRetryDelay, options.MaxRetryDelay, chance);
}
