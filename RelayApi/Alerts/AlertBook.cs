namespace Ironclad.RelayApi.Alerts;

/// <summary>Decides who is told what, once: no clock, no store, nobody called.</summary>
internal static class AlertBook
{
    /// <summary>That something is over matters no more after this time to whoever could not be told.</summary>
    private static readonly TimeSpan LongestTry = TimeSpan.FromDays(1);

    /// <param name="open">As the last look left them.</param>
    /// <param name="found">What is wrong now.</param>
    /// <param name="channels">Whom to tell.</param>
    public static IReadOnlyList<OpenAlert> Next(
        IReadOnlyList<OpenAlert> open, IReadOnlyList<Alert> found, IReadOnlyList<string> channels, AlertOptions options, DateTimeOffset now)
    {
        var known = open.ToDictionary(alert => alert.Alert.Key);
        var seen = found.DistinctBy(alert => alert.Key).ToDictionary(alert => alert.Key);
        return
        [
            .. seen.Values.Select(alert => known.TryGetValue(alert.Key, out var before)
                ? Again(before, alert, channels, options, now)
                : new OpenAlert(alert, now, now) { Owed = channels }),
            .. open.Where(alert => !seen.ContainsKey(alert.Alert.Key))
                .Select(alert => Gone(alert, channels, options, now)).OfType<OpenAlert>(),
        ];
    }

    /// <summary>What was over and told to all is forgotten.</summary>
    public static IReadOnlyList<OpenAlert> Told(IEnumerable<OpenAlert> alerts) =>
        [.. alerts.Where(alert => alert is not { News: AlertNews.Resolved, Owed.Count: 0 })];

    private static OpenAlert Again(
        OpenAlert before, Alert alert, IReadOnlyList<string> channels, AlertOptions options, DateTimeOffset now)
    {
        var open = before with { Alert = alert, Seen = now };
        if (before.News == AlertNews.Resolved)
            return open.Tell(AlertNews.New, channels, now) with { Since = now };
        if (alert.IsWorseThan(before.Alert))
            return open.Tell(before.Told.Count == 0 ? AlertNews.New : AlertNews.Worse, channels, now);
        if (now - before.NewsAt >= options.RemindAfter)
            return open.Tell(AlertNews.Reminder, channels, now);
        // A smaller step is not told, and not forgotten: it would be told as worse when it comes back.
        return open with { Alert = alert with { Step = before.Alert.Step }, Owed = [.. before.Owed.Intersect(channels)] };
    }

    /// <returns>Null when nobody was told, so that nobody has to be.</returns>
    private static OpenAlert? Gone(OpenAlert alert, IReadOnlyList<string> channels, AlertOptions options, DateTimeOffset now)
    {
        if (alert.News == AlertNews.Resolved)
            return now - alert.NewsAt < LongestTry ? alert : null;
        if (now - alert.Seen < options.ResolveAfter)
            return alert;
        string[] told = [.. alert.Told.Intersect(channels)];
        return told.Length == 0 ? null : alert.Tell(AlertNews.Resolved, told, now);
    }
}
