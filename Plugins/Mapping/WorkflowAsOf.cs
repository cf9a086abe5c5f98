using System.Globalization;

namespace Ironclad.Mapping;

/// <summary>
/// How new a workflow is that was read: Ironclad's <c>lastUpdated</c>. An Agreement keeps it as text, because Dataverse keeps dates to the
/// second and Ironclad to the millisecond.
/// </summary>
internal static class WorkflowAsOf
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string? Of(DateTimeOffset? lastUpdated) => lastUpdated?.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <returns>Null for what is no date.</returns>
    public static DateTimeOffset? Read(string? lastUpdated) =>
        DateTimeOffset.TryParse(lastUpdated, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    /// <summary>Whether the workflow that was read is older than what the Agreement holds already; without both nobody can tell.</summary>
    public static bool IsOlder(string? read, string? held) => read is not null && held is not null && string.CompareOrdinal(read, held) < 0;
}
