using System.Globalization;

namespace Ironclad.Emulator.Clock;

/// <summary>Moments as Ironclad writes them, for example <c>2026-07-30T12:13:25.629Z</c> (recorded responses).</summary>
internal static class Timestamp
{
    public static string Of(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
