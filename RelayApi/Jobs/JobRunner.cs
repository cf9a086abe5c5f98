using Ironclad.RelayApi.Diagnostics;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox.Worker;
using Ironclad.RelayApi.Limits;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Jobs;

/// <summary>Runs the jobs that are due, each while its lease is ours.</summary>
internal sealed partial class JobRunner(
    IJobLanes lanes, IServiceScopeFactory scopes, IOptions<JobOptions> options, TimeProvider time, ILogger<JobRunner> logger)
{
    /// <param name="busy">Jobs that run here already.</param>
    public async Task<JobLease?> ClaimAsync(IReadOnlyCollection<string> busy, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        string[] names = [.. Jobs(scope).Where(job => job.IsEnabled).Select(job => job.Name).Except(busy)];
        return names.Length == 0 ? null : await lanes.ClaimAsync(names, options.Value.LeaseDuration, cancellation);
    }

    public async Task RunAsync(JobLease lease, CancellationToken stopping)
    {
        var duration = options.Value.LeaseDuration;
        await using var keeper = new LeaseKeeper(
            () => lanes.RenewAsync(lease, duration, CancellationToken.None), duration, time, stopping);
        await using var scope = scopes.CreateAsyncScope();
        using var background = BackgroundWork.Begin();
        var end = await EndOfAsync(Jobs(scope).Single(job => job.Name == lease.Job), lease, keeper.Lost);
        await lanes.EndAsync(lease, end, CancellationToken.None);
    }

    private static IEnumerable<IJob> Jobs(AsyncServiceScope scope) => scope.ServiceProvider.GetServices<IJob>();

    private async Task<JobEnd> EndOfAsync(IJob job, JobLease lease, CancellationToken lost)
    {
        using var span = JobSignals.Begin(job.Name);
        var started = time.GetTimestamp();
        try
        {
            var report = await job.RunAsync(lease.Watermark, lost);
            var (text, took) = (report.Text, time.GetElapsedTime(started));
            JobSignals.End(span, job.Name, report.HumanNeeded is null ? JobOutcome.Fine : JobOutcome.NeedsHuman, took);
            Log.Ended(logger, report.HumanNeeded is null ? LogLevel.Information : LogLevel.Warning, job.Name, took.TotalMilliseconds, text);
            return new JobEnd(report.RunAgainIn ?? job.Interval, text, report.Watermark);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            return new JobEnd(TimeSpan.Zero, "Broken off, because the relay stopped or lost the job.");
        }
        catch (Exception exception)
        {
            JobSignals.End(span, job.Name, JobOutcome.Failed, time.GetElapsedTime(started));
            return Failed(job, exception);
        }
    }

    private JobEnd Failed(IJob job, Exception exception)
    {
        var failure = FailureClassifier.Classify(exception);
        if (failure.IsUnexpected)
            Log.Unexpected(logger, job.Name, exception.GetType().Name, exception.StackTrace);
        Log.Failed(logger, job.Name, failure.Reason);
        var usual = options.Value.RetryAfterFailure < job.Interval ? options.Value.RetryAfterFailure : job.Interval;
        return new JobEnd(failure.RetryAfter ?? usual, ReportOf(failure).Text);
    }

    private static JobReport ReportOf(Failure failure) => failure.Kind == FailureKind.Retry
        ? new($"{JobReport.Failed} {failure.Reason}")
        : new(JobReport.Failed) { HumanNeeded = failure.Reason };

    private static partial class Log
    {
        [LoggerMessage("Job {Job} ended after {Milliseconds:0} ms. {Report}")]
        public static partial void Ended(ILogger logger, LogLevel level, string job, double milliseconds, string report);

        [LoggerMessage(LogLevel.Warning, "Job {Job} failed and is run again. {Reason}")]
        public static partial void Failed(ILogger logger, string job, string reason);

        // Without the message: it may quote values.
        [LoggerMessage(LogLevel.Error, "Job {Job} met an unexpected {Exception} {StackTrace}")]
        public static partial void Unexpected(ILogger logger, string job, string exception, string? stackTrace);
    }
}
