using System.Threading.Channels;

namespace Ironclad.RelayApi.Inbox;

/// <summary>Wakes the worker when there is something to do, so that nothing waits for the next look.</summary>
internal sealed class WakeUp(TimeProvider time)
{
    private readonly Channel<bool> _rings =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Returns after a ring, after <paramref name="atMost"/>, or when the relay stops.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken stopping)
    {
        using var timeout = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        Task ring = _rings.Reader.WaitToReadAsync(either.Token).AsTask();
        await ring.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _rings.Reader.TryRead(out _);
    }
}
