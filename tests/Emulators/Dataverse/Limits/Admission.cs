namespace Dataverse.Emulator.Limits;

/// <summary>A request that was let in; disposing it counts its time.</summary>
internal sealed class Admission : IDisposable
{
    private readonly UserWindow _user;
    private readonly TimeProvider _clock;
    private readonly DateTimeOffset _began;

    public Admission(UserWindow user, TimeProvider clock, int remaining, TimeSpan remainingTime)
    {
        (_user, _clock, Remaining, RemainingTime) = (user, clock, remaining, remainingTime);
        _began = clock.GetUtcNow();
        user.Begin();
    }

    /// <summary>For the header x-ms-ratelimit-burst-remaining-xrm-requests.</summary>
    public int Remaining { get; }

    /// <summary>For the header x-ms-ratelimit-time-remaining-xrm-requests.</summary>
    public TimeSpan RemainingTime { get; }

    public void Dispose()
    {
        lock (_user)
            _user.End(_began, _clock.GetUtcNow() - _began);
    }
}
