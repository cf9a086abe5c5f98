using System.Globalization;

namespace Ironclad.Plugins.Commands;

/// <summary>A value of a launch as a person reads it.</summary>
internal static class PreviewValue
{
    private const string Midnight = "T00:00:00Z";

    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text.EndsWith(Midnight, StringComparison.Ordinal) ? text.Substring(0, text.Length - Midnight.Length) : text,
        IReadOnlyDictionary<string, object?> parts when parts.TryGetValue("currency", out var currency) => $"{Text(parts["amount"])} {currency}",
        IReadOnlyDictionary<string, object?> parts => string.Join(", ", parts.Values.Select(Text)),
        IEnumerable<string> lines => string.Join(", ", lines),
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}
