using Ironclad.RelayApi.Diagnostics;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.LogKeeping;
using Ironclad.RelayApi.Webhooks;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Inbox.Worker;

/// <summary>Runs one attempt to its verdicts and says each in one line.</summary>
internal sealed partial class AttemptRunner(
    Handle handle, IOptions<InboxOptions> options, Chance chance, TimeProvider time, ILogger<AttemptRunner> logger)
{
    /// <returns>
    /// A verdict for each entry from the first on. None when entries failed together that may do better alone:
    /// the attempt is left unfinished, and the inbox hands them out one by one.
    /// </returns>
    public async Task<IReadOnlyList<Verdict>> RunAsync(Attempt attempt, CancellationToken abort)
    {
        using var span = AttemptSignals.Begin(attempt);
        var started = time.GetTimestamp();
        var verdicts = Judge.BeforeStart(attempt) is { } verdict ? [verdict] : await TryAsync(attempt, abort);
        var (took, now) = (time.GetElapsedTime(started), time.GetUtcNow());
        AttemptSignals.End(span, attempt, verdicts, took, now);
        foreach (var (entry, said) in attempt.Entries.Zip(verdicts))
            Tell(attempt, entry, said, took, now);
        return verdicts;
    }

    private void Tell(Attempt attempt, JournalEntry entry, Verdict said, TimeSpan took, DateTimeOffset now)
    {
        var (level, number, age) = (Level(said.Kind), entry.Attempts + 1, (now - entry.ReceivedAt).TotalSeconds);
        Log.Attempted(
            logger, level, entry.EventName, entry.EventId, entry.WorkflowId, number, said.Kind, took.TotalMilliseconds, said.Reason,
            attempt.Correlation, said.AgreementId ?? entry.AgreementId, age, attempt.Entries.Count);
    }

    private async Task<IReadOnlyList<Verdict>> TryAsync(Attempt attempt, CancellationToken abort)
    {
        IroncladEvent[] burst = [.. attempt.Entries.Select(Event).TakeWhile(received => received is not null).Cast<IroncladEvent>()];
        if (burst.Length == 0)
            return [new Verdict(VerdictKind.SetAside, "The stored body is no event.")];

        using var correlation = LogCorrelation.Begin(attempt.Correlation);
        using var timeout = new CancellationTokenSource(options.Value.AttemptTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(abort, timeout.Token);
        try
        {
            var results = await handle(burst, either.Token);
            return [.. attempt.Entries.Zip(results, (entry, result) => Judge.Of(result, entry, time.GetUtcNow(), options.Value, chance()))];
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            var interrupted = new Verdict(VerdictKind.Interrupted, "The relay stopped, or lost the workflow, before the attempt ended.");
            return [.. burst.Select(_ => interrupted)];
        }
        catch (Exception exception)
        {
            return Failed(attempt, burst.Length, exception);
        }
    }

    private IReadOnlyList<Verdict> Failed(Attempt attempt, int tried, Exception exception)
    {
        var failure = FailureClassifier.Classify(exception);
        if (failure.IsUnexpected)
            Log.Unexpected(logger, attempt.Entries[0].EventId, exception.GetType().Name, exception.StackTrace);
        if (tried > 1 && failure.IsOneEntrys)
            return [];
        var (now, roll) = (time.GetUtcNow(), chance());
        return [.. attempt.Entries.Take(tried).Select(entry => Judge.Of(failure, entry, now, options.Value, roll))];
    }

    private static IroncladEvent? Event(JournalEntry entry) => EventReader.Read(entry.EventId, entry.Body);

    private static LogLevel Level(VerdictKind kind) => kind switch
    {
        VerdictKind.Done or VerdictKind.Ignored => LogLevel.Information,
        VerdictKind.Retry or VerdictKind.Throttled or VerdictKind.Interrupted => LogLevel.Warning,
        VerdictKind.SetAside or VerdictKind.AskHuman => LogLevel.Error,
    };

    private static partial class Log
    {
        [LoggerMessage(
            "{EventName} {EventId} of workflow {WorkflowId}, attempt {Attempt}: {Outcome} after {Milliseconds:0} ms. {Reason} [{Correlation}] "
                + "Agreement {AgreementId}, {Age:0.0} s after its arrival, {Together} together")]
        public static partial void Attempted(
            ILogger logger, LogLevel level, string eventName, string eventId, string? workflowId, int attempt, VerdictKind outcome,
            double milliseconds, string reason, string correlation, Guid? agreementId, double age, int together);

        // Without the message: it may quote values.
        [LoggerMessage(LogLevel.Error, "{EventId} met an unexpected {Exception} {StackTrace}")]
        public static partial void Unexpected(ILogger logger, string eventId, string exception, string? stackTrace);
    }
}
