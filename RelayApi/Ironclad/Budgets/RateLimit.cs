using System.Globalization;

namespace Ironclad.RelayApi.Ironclad.Budgets;

/// <summary>What Ironclad's X-RateLimit headers say.</summary>
/// <param name="Until">When Ironclad counts anew.</param>
internal sealed record RateLimit(int? Limit, int Remaining, DateTimeOffset Until)
{
    /// <summary>Beyond it a number is a date in Unix time, and beyond a thousand times as much one in milliseconds.</summary>
    private const long EarliestDate = 1_000_000_000;

    /// <returns>Null when the answer does not say what is left, and until when.</returns>
    public static RateLimit? Of(HttpResponseMessage response, DateTimeOffset now) =>
        Number(response, "X-RateLimit-Remaining") is { } remaining && Number(response, "X-RateLimit-Reset") is { } reset
            ? new((int?)Bounded(Number(response, "X-RateLimit-Limit")), (int)Bounded(remaining)!, Moment(reset, now))
            : null;

    /// <summary>The documentation leaves the unit open: seconds from now and both kinds of Unix time are read.</summary>
    private static DateTimeOffset Moment(long reset, DateTimeOffset now) => reset switch
    {
        < EarliestDate => now.AddSeconds(reset),
        < EarliestDate * 1000 => DateTimeOffset.FromUnixTimeSeconds(reset),
        _ => DateTimeOffset.FromUnixTimeMilliseconds(Math.Min(reset, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())),
    };

    private static long? Number(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values)
            && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static long? Bounded(long? number) => number is null ? null : Math.Min(number.Value, int.MaxValue);
}
