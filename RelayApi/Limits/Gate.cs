namespace Ironclad.RelayApi.Limits;

/// <summary>Lets calls through as their budget allows: events before background work, each in the order of arrival.</summary>
internal sealed class Gate : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    /// <summary>Said to whoever gave up waiting for the end of a call, which can be any moment.</summary>
    private static readonly TimeSpan AfterACall = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _events = [];
    private readonly LinkedList<Waiter> _background = [];
    private readonly BudgetTerms _terms;
    private readonly Budget _budget;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;

    public Gate(BudgetTerms terms, TimeProvider time, AdaptiveParallelism? parallelism = null)
    {
        (_terms, _time) = (terms, time);
        _budget = new Budget(terms, parallelism);
        _timer = time.CreateTimer(_ => Change(static (_, _) => { }), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>See <see cref="Budget.Parallelism"/>.</summary>
    public int Parallelism
    {
        get
        {
            lock (_lock)
                return _budget.Parallelism(Now);
        }
    }

    public BudgetUse Use
    {
        get
        {
            lock (_lock)
                return _budget.Use(_events.Count + _background.Count, Now);
        }
    }

    /// <exception cref="OverLimitException">The turn is too far off.</exception>
    public async Task<Passage> EnterAsync(CancellationToken cancellation)
    {
        var waiter = Queue(BackgroundWork.IsOn);
        try
        {
            await waiter.Turn.Task.WaitAsync(_terms.LongestWait, _time, cancellation);
            return new Passage(this, waiter.CountAtBegin!.Value);
        }
        catch (Exception gaveUp) when (gaveUp is TimeoutException or OperationCanceledException)
        {
            if (GiveUp(waiter) is { } cameMeanwhile)
                return new Passage(this, cameMeanwhile);
            if (gaveUp is TimeoutException)
                throw Over(waiter.IsBackground);
            throw;
        }
    }

    public void Told(int? limit, int remaining, DateTimeOffset until) => Change((budget, _) => budget.Told(limit, remaining, until));

    public void Recommended(int parallelism) => Change((budget, now) => budget.Recommended(parallelism, now));

    public void Succeeded(int countAtBegin) => Change((budget, now) => budget.Succeeded(countAtBegin, now));

    public TimeSpan Refused(int countAtBegin, TimeSpan? asked)
    {
        var closed = TimeSpan.Zero;
        Change((budget, now) => closed = budget.Refused(countAtBegin, asked, now));
        return closed;
    }

    public void Leave() => Change(static (budget, now) => budget.End(now));

    public void Dispose() => _timer.Dispose();

    private Waiter Queue(bool background)
    {
        lock (_lock)
        {
            var queue = background ? _background : _events;
            if (_budget.UntilTurn(background, queue.Count, Now) is { } wait && wait > _terms.LongestWait)
                throw new OverLimitException(_terms.Name, wait);
            var waiter = new Waiter(background);
            queue.AddLast(waiter);
            LetThrough();
            return waiter;
        }
    }

    private void Change(Action<Budget, DateTimeOffset> change)
    {
        lock (_lock)
        {
            change(_budget, Now);
            LetThrough();
        }
    }

    private void LetThrough()
    {
        var next = Sooner(LetThrough(_events), LetThrough(_background));
        if (next is { } wait)
            _timer.Change(wait + Tick, Timeout.InfiniteTimeSpan);
    }

    /// <returns>When to look again; null when a call that ends will say so, or nobody waits.</returns>
    private TimeSpan? LetThrough(LinkedList<Waiter> queue)
    {
        while (queue.First?.Value is { } first)
        {
            var wait = _budget.UntilTurn(first.IsBackground, ahead: 0, Now);
            if (wait is not { Ticks: 0 } && !(wait > _terms.LongestWait))
                return wait;
            queue.RemoveFirst();
            if (wait is { Ticks: 0 })
                first.Begin(_budget);
            else
                first.Turn.SetException(new OverLimitException(_terms.Name, wait!.Value));
        }

        return null;
    }

    /// <returns>The turn, when it came in the moment of giving up.</returns>
    private int? GiveUp(Waiter waiter)
    {
        lock (_lock)
        {
            (waiter.IsBackground ? _background : _events).Remove(waiter);
            return waiter.CountAtBegin;
        }
    }

    private OverLimitException Over(bool background)
    {
        lock (_lock)
            return new OverLimitException(_terms.Name, _budget.UntilTurn(background, ahead: 0, Now) ?? AfterACall);
    }

    private static TimeSpan? Sooner(TimeSpan? one, TimeSpan? other) => one is null || other < one ? other : one;

    private sealed class Waiter(bool isBackground)
    {
        public bool IsBackground => isBackground;

        public int? CountAtBegin { get; private set; }

        public TaskCompletionSource Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Begin(Budget budget)
        {
            CountAtBegin = budget.Begin();
            Turn.SetResult();
        }
    }
}
