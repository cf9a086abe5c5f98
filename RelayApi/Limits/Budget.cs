namespace Ironclad.RelayApi.Limits;

/// <summary>Decides when the next call may go: no lock, no clock and no waiting of its own.</summary>
internal sealed class Budget(BudgetTerms terms, AdaptiveParallelism? parallelism = null)
{
    private readonly SlidingWindow _window = new(terms.Window);
    private readonly Closing _closing = new(terms.FirstClosing, terms.LongestClosing);
    private readonly Allowance _allowance = new();
    private int _limit = terms.Limit;

    public int Running => _window.Running;

    /// <summary>How many calls at a time make sense now: none while closed, one after that until it has succeeded.</summary>
    public int Parallelism(DateTimeOffset now)
    {
        if (UntilTurn(background: false, ahead: 0, now) > terms.LongestWait)
            return 0;
        return _closing.TriesOne ? 1 : parallelism?.Current ?? int.MaxValue;
    }

    /// <returns>Null when the turn comes with the end of a call.</returns>
    public TimeSpan? UntilTurn(bool background, int ahead, DateTimeOffset now)
    {
        if (_closing.Until > now)
            return _closing.Until - now;
        if (Running >= AtOnce(background))
            return null;
        var most = Share(_limit, background);
        var left = _allowance.UntilMoreThan(_limit - most + ahead, Running, now);
        return Later(left, _window.UntilAtMost(Math.Max(0, most - ahead - 1), now));
    }

    /// <returns>What an answer is measured by: see <see cref="Closing.Count"/>.</returns>
    public int Begin()
    {
        _window.Begin();
        return _closing.Count;
    }

    public void End(DateTimeOffset now) => _window.End(now);

    public void Succeeded(int countAtBegin, DateTimeOffset now)
    {
        _closing.Succeeded(countAtBegin);
        parallelism?.Succeeded(now);
    }

    public TimeSpan Refused(int countAtBegin, TimeSpan? asked, DateTimeOffset now)
    {
        if (countAtBegin == _closing.Count)
            parallelism?.Throttled(now);
        return _closing.Refused(countAtBegin, asked, now);
    }

    public void Recommended(int byServer, DateTimeOffset now) => parallelism?.Recommended(byServer, now);

    /// <param name="limit">The company's own, which may be lower than the usual one.</param>
    public void Told(int? limit, int remaining, DateTimeOffset until)
    {
        if (limit > 0)
            _limit = Math.Min(terms.Limit, limit.Value);
        _allowance.Told(remaining, until);
    }

    public BudgetUse Use(int waiting, DateTimeOffset now) => new(
        terms.Name, _window.Used(now), _limit, Running, waiting, _closing.Until > now ? _closing.Until : null, parallelism?.Current);

    private int AtOnce(bool background)
    {
        if (_closing.TriesOne)
            return 1;
        return parallelism is null ? int.MaxValue : Share(parallelism.Current, background);
    }

    private int Share(int whole, bool background) => background ? Math.Max(1, (int)(whole * terms.BackgroundShare)) : whole;

    private static TimeSpan? Later(TimeSpan? one, TimeSpan? other) => one > other ? one : one is null ? null : other;
}
