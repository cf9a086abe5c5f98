namespace Ironclad.RelayApi.Ironclad;

/// <summary>The wait a server asks for. Ironclad's documentation leaves the format open: seconds and a date are both read.</summary>
internal static class RetryAfter
{
    public static TimeSpan? Of(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}
