namespace Dataverse.Emulator.Limits;

/// <summary>The requests of one user in the window. Whoever uses it holds its lock.</summary>
internal sealed class UserWindow
{
    private readonly Queue<(DateTimeOffset Began, TimeSpan Took)> _finished = new();

    public int Running { get; private set; }

    public TimeSpan Time { get; private set; }

    public int Count => _finished.Count + Running;

    public DateTimeOffset Oldest => _finished.TryPeek(out var first) ? first.Began : DateTimeOffset.MaxValue;

    public void Forget(DateTimeOffset before)
    {
        while (_finished.TryPeek(out var first) && first.Began <= before)
            Time -= _finished.Dequeue().Took;
    }

    public void Begin() => Running++;

    public void End(DateTimeOffset began, TimeSpan took)
    {
        Running--;
        Time += took;
        _finished.Enqueue((began, took));
    }
}
