using System.Globalization;

namespace Ironclad.RelayApi.Operations.Pages;

/// <summary>Values as a page shows them.</summary>
internal static class Shown
{
    public static string Time(DateTimeOffset? time) =>
        time is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC") : "–";

    /// <summary>For the attribute <c>datetime</c>.</summary>
    public static string Machine(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Roughly how long, in the largest unit that fits.</summary>
    public static string Span(TimeSpan span) => span.Duration() switch
    {
        { TotalDays: >= 2 } days => $"{(int)days.TotalDays} days",
        { TotalHours: >= 2 } hours => $"{(int)hours.TotalHours} hours",
        { TotalMinutes: >= 2 } minutes => $"{(int)minutes.TotalMinutes} minutes",
        var brief => $"{(int)brief.TotalSeconds} s",
    };
}
