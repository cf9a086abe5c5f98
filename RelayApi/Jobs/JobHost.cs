using Ironclad.RelayApi.Inbox;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Jobs;

/// <summary>Looks for jobs that are due and runs them side by side; while handling is paused none begins.</summary>
internal sealed partial class JobHost(
    JobRunner runner, KillSwitch killSwitch, IOptions<JobOptions> options, TimeProvider time, ILogger<JobHost> logger) : BackgroundService
{
    private readonly Dictionary<string, Task> _running = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
            return;
        using var timer = new PeriodicTimer(options.Value.PollInterval, time);
        while (!stoppingToken.IsCancellationRequested)
        {
            await StartDueAsync(stoppingToken);
            Task tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
            await tick.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(_running.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task StartDueAsync(CancellationToken stopping)
    {
        try
        {
            foreach (var (job, run) in _running.Where(pair => pair.Value.IsCompleted).ToList())
            {
                _running.Remove(job);
                await run;
            }

            while (!killSwitch.IsOn && !stopping.IsCancellationRequested && await runner.ClaimAsync(_running.Keys, stopping) is { } lease)
                _running.Add(lease.Job, runner.RunAsync(lease, stopping));
        }
        catch (Exception failure)
        {
            if (!stopping.IsCancellationRequested)
                Log.StoreFailed(logger, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The store did not answer. Jobs that ran are run again when their lease has run out.")]
        public static partial void StoreFailed(ILogger logger, Exception failure);
    }
}
