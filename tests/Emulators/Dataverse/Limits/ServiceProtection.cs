using System.Collections.Concurrent;
using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Trouble;

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
                throw Failures.Throttled(ErrorCode.TooManyConcurrentRequests, $"Number of concurrent requests exceeded the limit of {limits.ConcurrentRequests}.", TimeSpan.FromSeconds(2));
            if (user.Count >= limits.Requests)
                throw Failures.Throttled(ErrorCode.TooManyRequests, $"Number of requests exceeded the limit of {limits.Requests} over time window of {limits.Window.TotalSeconds} seconds.", RetryAfter(user));
            if (user.Time >= limits.ExecutionTime)
                throw Failures.Throttled(ErrorCode.TooMuchExecutionTime, $"Combined execution time of incoming requests exceeded limit of {limits.ExecutionTime.TotalMilliseconds} milliseconds over time window of {limits.Window.TotalSeconds} seconds. Decrease number of concurrent requests or reduce the duration of requests and try again later.", RetryAfter(user));
            return new Admission(user, clock, limits.Requests - user.Count - 1);
        }
    }

    /// <summary>When the oldest request leaves the window, the next one fits.</summary>
    private TimeSpan RetryAfter(UserWindow user)
    {
        var wait = user.Oldest + limits.Window - clock.GetUtcNow();
        return wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1);
    }
}
