using Ironclad.RelayApi.Limits;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Inbox.Worker;

/// <summary>Claims lanes that are due and works them side by side, different workflows in parallel.</summary>
internal sealed partial class InboxWorker(
    LaneWorker lanes, WakeUp wakeUp, IEnumerable<IServiceLimits> services, IOptions<InboxOptions> options, ILogger<InboxWorker> logger)
    : BackgroundService
{
    private readonly CancellationTokenSource _abort = new();
    private readonly List<Task> _running = [];

    /// <summary>What is set, or less when a service allows less at the moment.</summary>
    public int Parallelism => services.Select(service => service.Parallelism).Append(options.Value.Parallelism).Min();

    /// <summary>Works what is due until nothing is. For whoever wants to see each step; not beside the running service.</summary>
    public async Task RunOnceAsync(CancellationToken stopping)
    {
        while (await StartDueLanesAsync(stopping) > 0)
            await Task.WhenAll(_running);
    }

    /// <summary>
    /// What is being handled may end in the time the host gives; then it is cancelled, and tried again after the next start.
    /// </summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var patience = cancellationToken.Register(_abort.Cancel);
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _abort.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await StartDueLanesAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Log.StoreFailed(logger, failure);
            }

            await wakeUp.WaitAsync(options.Value.PollInterval, stoppingToken);
        }

        await Task.WhenAll(_running);
    }

    /// <returns>How many lanes are being worked now.</returns>
    private async Task<int> StartDueLanesAsync(CancellationToken stopping)
    {
        foreach (var ended in _running.Where(task => task.IsCompleted).ToList())
        {
            _running.Remove(ended);
            await ended;
        }

        foreach (var lease in await lanes.ClaimAsync(Math.Max(0, Parallelism - _running.Count), stopping))
            _running.Add(WorkAsync(lease, stopping));
        return _running.Count;
    }

    private async Task WorkAsync(LaneLease lease, CancellationToken stopping)
    {
        try
        {
            await lanes.WorkAsync(lease, stopping, _abort.Token);
        }
        catch (Exception failure)
        {
            Log.StoreFailed(logger, failure);
        }
        finally
        {
            wakeUp.Ring();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The inbox did not answer. What was being handled is handled again when its lease has run out.")]
        public static partial void StoreFailed(ILogger logger, Exception failure);
    }
}
