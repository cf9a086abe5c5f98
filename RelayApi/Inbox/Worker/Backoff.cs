namespace Ironclad.RelayApi.Inbox.Worker;

internal static class Backoff
{
    private const double Jitter = 0.2;

    /// <summary>
    /// Doubles with each attempt up to <paramref name="longest"/>, then takes off up to a fifth so that failures do not come back in step.
    /// </summary>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan Delay(int attempt, TimeSpan first, TimeSpan longest, double chance)
    {
        var doubled = first * Math.Pow(2, Math.Min(attempt - 1, 30));
        return (doubled < longest ? doubled : longest) * (1 - (Jitter * chance));
    }
}
