using System.Globalization;
using Ironclad.Emulator.Clock;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Limits;

/// <summary>
/// Requests per minute and bucket (Ironclad docs: reference/clm-api-rate-limits; webhooks and the rest from an older copy).
/// Whether Ironclad's minute is fixed or slides, and the unit of X-RateLimit-Reset, are not documented: here a fixed
/// minute, and seconds until it ends.
/// </summary>
internal sealed class RateLimiter(EmulatorClock clock, RateLimitOptions options)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly Dictionary<Bucket, (DateTimeOffset Start, int Used)> _windows = [];

    /// <returns>The answer of a request beyond the limit, or null; and the headers of either.</returns>
    public (Answer? Refused, IReadOnlyDictionary<string, string> Headers) Take(Bucket bucket)
    {
        lock (_windows)
        {
            var window = Current(bucket);
            var limit = LimitOf(bucket);
            var allowed = window.Used < limit;
            if (allowed)
                _windows[bucket] = window with { Used = ++window.Used };
            var left = window.Start + Window - clock.Now;
            var headers = options.Headers ? Headers(limit, limit - window.Used, left) : [];
            return allowed ? (null, headers) : (Refusal(left), headers);
        }
    }

    /// <summary>What other integrations of the company use up.</summary>
    public void Use(Bucket bucket, int requests)
    {
        lock (_windows)
        {
            var window = Current(bucket);
            _windows[bucket] = window with { Used = Math.Min(LimitOf(bucket), window.Used + requests) };
        }
    }

    public void Clear()
    {
        lock (_windows)
            _windows.Clear();
    }

    private (DateTimeOffset Start, int Used) Current(Bucket bucket) =>
        _windows.TryGetValue(bucket, out var window) && clock.Now - window.Start < Window ? window : (clock.Now, 0);

    private int LimitOf(Bucket bucket) => Math.Max(1, (int)(options.Scale * bucket switch
    {
        Bucket.WorkflowsRead => 400,
        Bucket.WorkflowsWrite => 40,
        Bucket.SignStatus or Bucket.Signatures => 50,
        Bucket.RecordsRead or Bucket.Webhooks => 600,
        _ => 800,
    }));

    private Answer Refusal(TimeSpan left)
    {
        var answer = options.Html
            ? Answer.Text("<html><body>Too Many Requests</body></html>", "text/html") with { Status = StatusCodes.Status429TooManyRequests }
            : Answer.Error(StatusCodes.Status429TooManyRequests, "TOO_MANY_REQUESTS", "too many requests");
        var wait = options.RetryAfter switch
        {
            RetryAfterForm.Seconds => Seconds(left),
            // Upwards, as the seconds: a date has no fractions.
            RetryAfterForm.HttpDate => (clock.Now + left).AddSeconds(1).ToString("R", CultureInfo.InvariantCulture),
            _ => null,
        };
        return wait is null ? answer : answer with { Headers = new Dictionary<string, string> { ["Retry-After"] = wait } };
    }

    private static Dictionary<string, string> Headers(int limit, int remaining, TimeSpan left) => new()
    {
        ["X-RateLimit-Limit"] = Text(limit),
        ["X-RateLimit-Remaining"] = Text(remaining),
        ["X-RateLimit-Reset"] = Seconds(left),
    };

    private static string Seconds(TimeSpan left) => Text((int)Math.Ceiling(left.TotalSeconds));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
