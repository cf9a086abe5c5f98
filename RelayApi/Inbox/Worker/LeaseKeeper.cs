namespace Ironclad.RelayApi.Inbox.Worker;

/// <summary>
/// Renews a lane's lease while its work really runs, and no longer: a lease that outlived its work would keep the lane
/// from everybody. Work whose lease is lost is cancelled.
/// </summary>
internal sealed class LeaseKeeper : IAsyncDisposable
{
    private readonly PeriodicTimer _timer;
    private readonly CancellationTokenSource _lost;
    private readonly Task _keeping;

    public LeaseKeeper(IInbox inbox, LaneLease lease, TimeSpan duration, TimeProvider time, CancellationToken abort)
    {
        _timer = new PeriodicTimer(duration / 3, time);
        _lost = CancellationTokenSource.CreateLinkedTokenSource(abort);
        _keeping = KeepAsync(inbox, lease, duration);
    }

    /// <summary>Cancelled when the lease is lost or the relay gives up waiting.</summary>
    public CancellationToken Lost => _lost.Token;

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _keeping;
        _lost.Dispose();
    }

    private async Task KeepAsync(IInbox inbox, LaneLease lease, TimeSpan duration)
    {
        while (await _timer.WaitForNextTickAsync())
        {
            if (await inbox.RenewAsync(lease, duration, CancellationToken.None))
                continue;
            await _lost.CancelAsync();
            return;
        }
    }
}
