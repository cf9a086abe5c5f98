namespace Dataverse.Emulator.Limits;

/// <summary>The calls over HTTP as they come and go. A test can hold them back, so that it sees how many a client has under way.</summary>
public sealed class Traffic : IDisposable
{
    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _open = new(initialState: true);
    private (int Calls, TaskCompletionSource Reached)? _expected;

    /// <summary>Sent as x-ms-dop-hint; the size of a real environment decides (Microsoft Learn: send-parallel-requests).</summary>
    public int RecommendedParallelism { get; set; } = 8;

    public int Running { get; private set; }

    public int MostAtOnce { get; private set; }

    /// <summary>Calls that arrive from now on get no answer until <see cref="Release"/>.</summary>
    public void Hold() => _open.Reset();

    public void Release() => _open.Set();

    /// <summary>Ends as soon as so many calls are under way.</summary>
    public Task UnderWay(int calls)
    {
        lock (_lock)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _expected = (calls, reached);
            Look();
            return reached.Task;
        }
    }

    public void Dispose() => _open.Dispose();

    /// <summary>Counts a call until it is disposed; returns when it is not held back.</summary>
    internal IDisposable Begin()
    {
        lock (_lock)
        {
            MostAtOnce = Math.Max(MostAtOnce, ++Running);
            Look();
        }

        _open.Wait();
        return new Call(this);
    }

    private void Look()
    {
        if (_expected is { } expected && Running >= expected.Calls)
            expected.Reached.TrySetResult();
    }

    private sealed class Call(Traffic traffic) : IDisposable
    {
        public void Dispose()
        {
            lock (traffic._lock)
                traffic.Running--;
        }
    }
}
