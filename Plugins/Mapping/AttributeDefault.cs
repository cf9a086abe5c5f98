using System.Globalization;

namespace Ironclad.Mapping;

/// <summary>The text in the column Default of a mapping, as a value for Ironclad.</summary>
internal static class AttributeDefault
{
    /// <summary>Of an ISO 4217 code.</summary>
    private const int CodeLength = 3;

    /// <summary>How a default of each kind is written; an address has none.</summary>
    public static string? Example(AttributeKind kind) => kind switch
    {
        AttributeKind.Date => "2026-01-31",
        AttributeKind.MonetaryAmount => "1250.5 USD",
        AttributeKind.Number => "1250.5",
        AttributeKind.Boolean => "yes or no",
        AttributeKind.Address => null,
        _ => "a text",
    };

    /// <returns>Null when the text is empty or not of the kind.</returns>
    public static object? Read(AttributeKind kind, string? text) => text?.Trim() is not { Length: > 0 } trimmed ? null : kind switch
    {
        AttributeKind.Text or AttributeKind.Email or AttributeKind.ChoiceLabel => trimmed,
        AttributeKind.Date => PlainText.Day(trimmed) is { } day ? day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture) : null,
        AttributeKind.MonetaryAmount => Amount(trimmed),
        AttributeKind.Number => PlainText.Number(trimmed),
        AttributeKind.Boolean => PlainText.Truth(trimmed),
        _ => null,
    };

    private static Dictionary<string, object?>? Amount(string text)
    {
        var parts = text.Split(' ');
        return parts.Length == 2 && parts[1].Length == CodeLength && PlainText.Number(parts[0]) is { } amount
            ? new() { ["currency"] = parts[1].ToUpperInvariant(), ["amount"] = amount }
            : null;
    }
}
