using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Alerts;

/// <summary>Looks again and again, also while handling is paused and jobs rest.</summary>
internal sealed partial class AlertWatch(
    AlertRound round, IOptions<AlertOptions> options, TimeProvider time, ILogger<AlertWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
            return;
        using var timer = new PeriodicTimer(options.Value.Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await round.RunAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Failed(logger, failure.GetType().Name, failure.StackTrace);
            }
        }
    }

    private static partial class Log
    {
        // Without the message: it may quote values.
        [LoggerMessage(LogLevel.Error, "Alerts were not looked at: an unexpected {Exception} {StackTrace}")]
        public static partial void Failed(ILogger logger, string exception, string? stackTrace);
    }
}
