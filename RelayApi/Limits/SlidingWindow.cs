namespace Ironclad.RelayApi.Limits;

/// <summary>
/// Counts requests over a length of time. One stays counted until that time after its answer, since only the server knows when in
/// between it counted it. Own code, because System.Threading.RateLimiting knows no TimeProvider.
/// </summary>
internal sealed class SlidingWindow(TimeSpan length)
{
    private readonly Queue<DateTimeOffset> _answered = new();

    public TimeSpan Length => length;

    public int Running { get; private set; }

    public int Used(DateTimeOffset now)
    {
        while (_answered.TryPeek(out var oldest) && now - oldest >= length)
            _answered.Dequeue();
        return _answered.Count + Running;
    }

    public void Begin() => Running++;

    public void End(DateTimeOffset now)
    {
        Running--;
        _answered.Enqueue(now);
    }

    /// <summary>How long until no more than <paramref name="most"/> are counted.</summary>
    /// <returns>Null when that depends on requests that have no answer yet.</returns>
    public TimeSpan? UntilAtMost(int most, DateTimeOffset now)
    {
        var leaving = Used(now) - most;
        if (leaving <= 0)
            return TimeSpan.Zero;
        return leaving <= _answered.Count ? _answered.ElementAt(leaving - 1) + length - now : null;
    }
}
