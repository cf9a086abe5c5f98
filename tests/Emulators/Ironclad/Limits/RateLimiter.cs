using System.Globalization;
using Ironclad.Emulator.Clock;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Limits;

/// <summary>
/// Requests per minute and bucket (Ironclad docs: reference/clm-api-rate-limits; webhooks and the rest from an older copy).
/// Whether Ironclad's minute is fixed or slides, and the unit of X-RateLimit-Reset, are not documented: here a fixed
/// minute, and seconds until it ends.
/// </summary>
internal sealed class RateLimiter(EmulatorClock clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly Dictionary<Bucket, (DateTimeOffset Start, int Used)> _windows = [];

    public static int LimitOf(Bucket bucket) => bucket switch
    {
        Bucket.WorkflowsRead => 400,
        Bucket.WorkflowsWrite => 40,
        Bucket.SignStatus or Bucket.Signatures => 50,
        Bucket.RecordsRead or Bucket.Webhooks => 600,
        _ => 800,
    };

    public (bool Allowed, IReadOnlyDictionary<string, string> Headers) Take(Bucket bucket)
    {
        lock (_windows)
        {
            var window = Current(bucket);
            var limit = LimitOf(bucket);
            var allowed = window.Used < limit;
            if (allowed)
                _windows[bucket] = window with { Used = ++window.Used };
            return (allowed, Headers(limit, limit - window.Used, window.Start + Window - clock.Now, allowed));
        }
    }

    public void Clear()
    {
        lock (_windows)
            _windows.Clear();
    }

    private (DateTimeOffset Start, int Used) Current(Bucket bucket) =>
        _windows.TryGetValue(bucket, out var window) && clock.Now - window.Start < Window ? window : (clock.Now, 0);

    private static Dictionary<string, string> Headers(int limit, int remaining, TimeSpan left, bool allowed)
    {
        var seconds = Text((int)Math.Ceiling(left.TotalSeconds));
        var headers = new Dictionary<string, string>
        {
            ["X-RateLimit-Limit"] = Text(limit),
            ["X-RateLimit-Remaining"] = Text(remaining),
            ["X-RateLimit-Reset"] = seconds,
        };
        if (!allowed)
            headers["Retry-After"] = seconds;
        return headers;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
