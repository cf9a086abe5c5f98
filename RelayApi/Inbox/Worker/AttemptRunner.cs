using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Webhooks;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Inbox.Worker;

/// <summary>Runs one attempt to its verdict and says so in one line.</summary>
internal sealed partial class AttemptRunner(
    Handle handle, IOptions<InboxOptions> options, Chance chance, TimeProvider time, ILogger<AttemptRunner> logger)
{
    public async Task<Verdict> RunAsync(Attempt attempt, CancellationToken abort)
    {
        var started = time.GetTimestamp();
        var verdict = Judge.BeforeStart(attempt) ?? await TryAsync(attempt, abort);
        var entry = attempt.Entry;
        var level = Level(verdict.Kind);
        var milliseconds = time.GetElapsedTime(started).TotalMilliseconds;
        Log.Attempted(
            logger, level, entry.EventName, entry.EventId, entry.WorkflowId, attempt.Number, verdict.Kind, milliseconds, verdict.Reason);
        return verdict;
    }

    private async Task<Verdict> TryAsync(Attempt attempt, CancellationToken abort)
    {
        if (EventReader.Read(attempt.Entry.EventId, attempt.Entry.Body) is not { } ironcladEvent)
            return new Verdict(VerdictKind.SetAside, "The stored body is no event.");

        var settings = options.Value;
        using var timeout = new CancellationTokenSource(settings.AttemptTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(abort, timeout.Token);
        try
        {
            return Judge.Of(await handle(ironcladEvent, either.Token), attempt, time.GetUtcNow(), settings, chance());
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            return new Verdict(VerdictKind.Interrupted, "The relay stopped, or lost the workflow, before the attempt ended.");
        }
        catch (Exception exception)
        {
            var failure = FailureClassifier.Classify(exception);
            if (failure.IsUnexpected)
                Log.Unexpected(logger, attempt.Entry.EventId, exception.GetType().Name, exception.StackTrace);
            return Judge.Of(failure, attempt, settings, chance());
        }
    }

    private static LogLevel Level(VerdictKind kind) => kind switch
    {
        VerdictKind.Done or VerdictKind.Ignored => LogLevel.Information,
        VerdictKind.Retry or VerdictKind.Interrupted => LogLevel.Warning,
        VerdictKind.SetAside or VerdictKind.AskHuman => LogLevel.Error,
    };

    private static partial class Log
    {
        [LoggerMessage("{EventName} {EventId} of workflow {WorkflowId}, attempt {Attempt}: {Outcome} after {Milliseconds:0} ms. {Reason}")]
        public static partial void Attempted(
            ILogger logger, LogLevel level, string eventName, string eventId, string? workflowId,
            int attempt, VerdictKind outcome, double milliseconds, string reason);

        // Without the message: it may quote values.
        [LoggerMessage(LogLevel.Error, "{EventId} met an unexpected {Exception} {StackTrace}")]
        public static partial void Unexpected(ILogger logger, string eventId, string exception, string? stackTrace);
    }
}
