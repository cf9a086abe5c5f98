using Ironclad.RelayApi.Handlers;

namespace Ironclad.RelayApi.Inbox.Worker;

/// <summary>Decides what follows from an attempt: no clock, no store, no randomness of its own.</summary>
internal static class Judge
{
    /// <summary>So often may an event take the process down with it.</summary>
    public const int MaxUnfinished = 3;

    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(1);

    public static Verdict? BeforeStart(Attempt attempt) => attempt.UnfinishedBefore < MaxUnfinished
        ? null
        : SetAside($"Handling it began {attempt.UnfinishedBefore} times and never ended: the relay stopped or hung each time. "
            + "Look for the cause in the relay's log around those times, then replay it.");

    public static Verdict Of(HandlerResult result, Attempt attempt, DateTimeOffset now, InboxOptions options, double chance) =>
        result.Outcome switch
        {
            HandlerOutcome.Changed or HandlerOutcome.Unchanged => new(VerdictKind.Done, result.Decision),
            HandlerOutcome.Ignored => new(VerdictKind.Ignored, result.Decision),
            HandlerOutcome.NotYet when now - attempt.Entry.ReceivedAt < options.GracePeriod =>
                Retry(result.Decision, Delay(attempt, options, chance)),
            HandlerOutcome.NotYet => SetAside($"Still so after {options.GracePeriod}: {result.Decision}"),
        };

    public static Verdict Of(Failure failure, Attempt attempt, InboxOptions options, double chance) => failure.Kind switch
    {
        FailureKind.Never => SetAside(failure.Reason),
        FailureKind.AskHuman => new(VerdictKind.AskHuman, failure.Reason),
        FailureKind.Retry when attempt.Number >= options.MaxAttempts =>
            SetAside($"Failed {attempt.Number} times, the last time: {failure.Reason}"),
        FailureKind.Retry when failure.RetryAfter is { } asked =>
            Retry(failure.Reason, asked < LongestRetryAfter ? asked : LongestRetryAfter),
        FailureKind.Retry => Retry(failure.Reason, Delay(attempt, options, chance)),
    };

    private static Verdict SetAside(string reason) => new(VerdictKind.SetAside, reason);

    private static Verdict Retry(string reason, TimeSpan wait) => new(VerdictKind.Retry, reason, wait);

    private static TimeSpan Delay(Attempt attempt, InboxOptions options, double chance) =>
        Backoff.Delay(attempt.Number, options.FirstRetryDelay, options.MaxRetryDelay, chance);
}
