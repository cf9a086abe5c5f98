namespace Ironclad.RelayApi.Limits;

/// <summary>
/// How many calls at a time: what the server recommends, halved when it throttles, one more for every stretch of time without
/// (additive increase, multiplicative decrease).
/// </summary>
internal sealed class AdaptiveParallelism
{
    /// <summary>As many until the server has recommended something.</summary>
    public const int AtFirst = 4;

    public static readonly TimeSpan GrowsAfter = TimeSpan.FromSeconds(10);

    private readonly int _most;
    private int _ceiling;
    private bool _knowsServer;
    private DateTimeOffset? _changedAt;

    public AdaptiveParallelism(int most)
    {
        _ceiling = _most = most;
        Current = Math.Min(AtFirst, most);
    }

    public int Current { get; private set; }

    public void Recommended(int byServer, DateTimeOffset now)
    {
        _ceiling = Math.Clamp(byServer, 1, _most);
        if (!_knowsServer || Current > _ceiling)
            Set(_ceiling, now);
    }

    public void Succeeded(DateTimeOffset now)
    {
        _changedAt ??= now;
        if (Current < _ceiling && now - _changedAt >= GrowsAfter)
            (Current, _changedAt) = (Current + 1, now);
    }

    public void Throttled(DateTimeOffset now) => Set(Math.Max(1, Current / 2), now);

    private void Set(int parallelism, DateTimeOffset now) => (Current, _changedAt, _knowsServer) = (parallelism, now, true);
}
