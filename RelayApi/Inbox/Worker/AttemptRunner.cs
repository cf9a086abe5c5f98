using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Webhooks;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Inbox.Worker;

/// <summary>Runs one attempt to its verdict and says so in one line.</summary>
internal sealed partial class AttemptRunner(Handle handle, IOptionsMonitor<InboxOptions> options, Chance chance, TimeProvider time, ILogger<AttemptRunner> logger)
{
    public async Task<Verdict> RunAsync(Attempt attempt, CancellationToken abort)
    {
        var started = time.GetTimestamp();
        var (verdict, failure) = await TryAsync(attempt, abort);
        var entry = attempt.Entry;
        var level = Level(verdict.Kind);
        var milliseconds = time.GetElapsedTime(started).TotalMilliseconds;
        Log.Attempted(logger, level, entry.EventName, entry.EventId, entry.WorkflowId, attempt.Number, verdict.Kind, milliseconds, verdict.Reason);
        if (failure is not null)
            Log.Failed(logger, failure, entry.EventId);
        return verdict;
    }

    private async Task<(Verdict Verdict, Exception? Failure)> TryAsync(Attempt attempt, CancellationToken abort)
    {
        if (Judge.BeforeStart(attempt) is { } poison)
            return (poison, null);
        if (EventReader.Read(attempt.Entry.EventId, attempt.Entry.Body) is not { } ironcladEvent)
            return (new Verdict(VerdictKind.SetAside, "The stored body is no event."), null);

        var settings = options.CurrentValue;
        using var timeout = new CancellationTokenSource(settings.AttemptTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(abort, timeout.Token);
        try
        {
            var result = await handle(ironcladEvent, either.Token);
            return (Judge.Of(result, attempt, time.GetUtcNow(), settings, chance()), null);
        }
        catch (Exception failure)
        {
            return abort.IsCancellationRequested
                ? (new Verdict(VerdictKind.Interrupted, "The relay stopped, or lost the workflow to another one, before the attempt ended."), failure)
                : (Judge.Of(FailureClassifier.Classify(failure), attempt, settings, chance()), failure);
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
            ILogger logger, LogLevel level, string eventName, string eventId, string? workflowId, int attempt, VerdictKind outcome, double milliseconds, string reason);

        // Exceptions of others may quote values, so this stays out of an ordinary log.
        [LoggerMessage(LogLevel.Debug, "{EventId} failed")]
        public static partial void Failed(ILogger logger, Exception failure, string eventId);
    }
}
