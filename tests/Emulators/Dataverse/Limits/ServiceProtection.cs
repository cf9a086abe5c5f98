using System.Collections.Concurrent;

namespace Dataverse.Emulator.Limits;

/// <summary>Counts the requests of every user in a sliding window and refuses what exceeds the limits.</summary>
internal sealed class ServiceProtection(ServiceProtectionLimits limits, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, UserWindow> _users = new();

    public Admission Admit(Guid userId)
    {
        var user = _users.GetOrAdd(userId, _ => new UserWindow());
        lock (user)
        {
            user.Forget(clock.GetUtcNow() - limits.Window);
            if (user.Running >= limits.ConcurrentRequests)
                throw Throttling.TooManyConcurrentRequests(limits, TimeSpan.FromSeconds(2));
            if (user.Count >= limits.Requests)
                throw Throttling.TooManyRequests(limits, RetryAfter(user));
            if (user.Time >= limits.ExecutionTime)
                throw Throttling.TooMuchExecutionTime(limits, RetryAfter(user));
            return new Admission(user, clock, limits.Requests - user.Count - 1, limits.ExecutionTime - user.Time);
        }
    }

    /// <summary>When the oldest request leaves the window, the next one fits.</summary>
    private TimeSpan RetryAfter(UserWindow user)
    {
        var wait = user.Oldest + limits.Window - clock.GetUtcNow();
        return wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1);
    }
}
