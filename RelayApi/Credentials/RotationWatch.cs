namespace Ironclad.RelayApi.Credentials;

/// <summary>Tries a next credential soon after it is set, whether or not there is anything to do that needs it.</summary>
internal sealed partial class RotationWatch(IEnumerable<IRotation> rotations, TimeProvider time, ILogger<RotationWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var rotation in rotations)
                await TryAsync(rotation, stoppingToken);
            await Task.Delay(Interval, time, stoppingToken);
        }
    }

    private async Task TryAsync(IRotation rotation, CancellationToken stopping)
    {
        try
        {
            await rotation.TryNextAsync(stopping);
        }
        // The service does not answer: nothing is known about the credential, and it is asked again.
        catch (Exception unanswered) when (!stopping.IsCancellationRequested)
        {
            Log.Unanswered(logger, rotation.Use.Service, unanswered.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Service} could not be asked about its next credential: {Exception}. It is asked again in a minute.")]
        public static partial void Unanswered(ILogger logger, string service, string exception);
    }
}
