namespace Ironclad.Emulator.Clock;

/// <summary>The emulator's time: the given provider's, sped up, and moved ahead by the control API.</summary>
internal sealed class EmulatorClock(TimeProvider provider, double speed)
{
    private readonly DateTimeOffset _start = provider.GetUtcNow();
    private TimeSpan _ahead;

    public DateTimeOffset Now => _start + ((provider.GetUtcNow() - _start) * speed) + _ahead;

    /// <summary>Moves ahead to a moment; a moment that has passed changes nothing.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        var missing = moment - Now;
        if (missing > TimeSpan.Zero)
            _ahead += missing;
    }

    public ITimer At(DateTimeOffset moment, Action action)
    {
        var due = (moment - Now) / speed;
        return provider.CreateTimer(_ => action(), null, due > TimeSpan.Zero ? due : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public Task Delay(TimeSpan delay, CancellationToken cancellation) => Task.Delay(delay / speed, provider, cancellation);
}
