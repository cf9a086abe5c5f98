namespace Ironclad.RelayApi.Inbox.Worker;

/// <summary>
/// Renews a lease while its work really runs, and no longer: a lease that outlived its work would keep the work
/// from everybody. Work whose lease is lost, or can no longer be proved to be ours, is cancelled.
/// </summary>
internal sealed class LeaseKeeper : IAsyncDisposable
{
    private readonly Func<Task<bool>> _renewAsync;
    private readonly TimeSpan _duration;
    private readonly TimeProvider _time;
    private readonly PeriodicTimer _timer;
    private readonly CancellationTokenSource _lost;
    private readonly Task _keeping;

    /// <param name="renewAsync">Says false when the lease is no longer ours.</param>
    public LeaseKeeper(Func<Task<bool>> renewAsync, TimeSpan duration, TimeProvider time, CancellationToken abort)
    {
        (_renewAsync, _duration, _time) = (renewAsync, duration, time);
        _timer = new PeriodicTimer(duration / 3, time);
        _lost = CancellationTokenSource.CreateLinkedTokenSource(abort);
        _keeping = KeepAsync();
    }

    /// <summary>Cancelled when the lease is lost or the relay gives up waiting.</summary>
    public CancellationToken Lost => _lost.Token;

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _keeping;
        _lost.Dispose();
    }

    private async Task KeepAsync()
    {
        var renewed = _time.GetTimestamp();
        while (await _timer.WaitForNextTickAsync())
        {
            var asked = _time.GetTimestamp();
            switch (await RenewAsync())
            {
                case true:
                    renewed = asked;
                    break;
                case null when _time.GetElapsedTime(renewed, asked) < _duration:
                    break;
                default:
                    await _lost.CancelAsync();
                    return;
            }
        }
    }

    /// <returns>Null when the store did not answer. It may be back at the next tick; the work itself will meet the failure and tell it.</returns>
    private async Task<bool?> RenewAsync()
    {
        try
        {
            return await _renewAsync();
        }
        catch (Exception)
        {
            return null;
        }
    }
}
