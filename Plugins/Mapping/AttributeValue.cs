using System.Globalization;
using Ironclad.Texts;

namespace Ironclad.Mapping;

/// <summary>
/// A column's value as Ironclad writes it: text, decimal, bool, or a dictionary of these (Ironclad docs: field-types-supported).
/// </summary>
/// <param name="Value">Null when there is nothing to send.</param>
/// <param name="Remark">What was lost and why, naming columns only, never what stands in them.</param>
internal readonly record struct AttributeValue(object? Value, Phrase? Remark = null)
{
    private const int MaxTextLength = 32_000;

    public static AttributeValue Of(AttributeMapping line, LaunchValues rows)
    {
        var found = line.Path is { } path ? Of(line.Kind, path, rows) : default;
        return found.Value is null && AttributeDefault.Read(line.Kind, line.Default) is { } value ? new(value, found.Remark) : found;
    }

    /// <param name="row">Value of a column as a plain .NET value, without types of the SDK.</param>
    /// <param name="currency">ISO 4217 code for a monetary amount.</param>
    public static AttributeValue Of(AttributeKind kind, string column, Func<string, object?> row, string? currency = null) =>
        kind == AttributeKind.Address ? Address(PostalAddress.Read(column, row))
        : row(column) is { } value ? Of(kind, value, currency)
        : default;

    private static AttributeValue Of(AttributeKind kind, ColumnPath path, LaunchValues rows) => kind == AttributeKind.ChoiceLabel
        ? rows.Label(path) is { } label ? Text(label) : default
        : Of(kind, path.Column, column => rows.Value(path.Beside(column)), kind == AttributeKind.MonetaryAmount ? rows.CurrencyOf(path) : null);

    private static AttributeValue Of(AttributeKind kind, object value, string? currency) => kind switch
    {
        AttributeKind.Text or AttributeKind.Email => Text(value),
        AttributeKind.Date => Date((DateTime)value),
        AttributeKind.MonetaryAmount => MonetaryAmount(Number(value), currency),
        AttributeKind.Number => new(Number(value)),
        AttributeKind.Boolean => new((bool)value),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No conversion for this kind of attribute."),
    };

    private static AttributeValue Text(object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture)!.Trim();
        if (text.Length == 0)
            return default;
        return text.Length <= MaxTextLength ? new(text) : new(Start(text), new Phrase("Columns.Cut", MaxTextLength));
    }

    /// <summary>The beginning of a long text, without half of a surrogate pair at its end.</summary>
    private static string Start(string text) =>
        text.Substring(0, char.IsHighSurrogate(text[MaxTextLength - 1]) ? MaxTextLength - 1 : MaxTextLength);

    /// <summary>The day as it stands in the column: a conversion between time zones would move it.</summary>
    private static AttributeValue Date(DateTime day) =>
        new(day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));

    private static AttributeValue MonetaryAmount(decimal amount, string? currency) => string.IsNullOrEmpty(currency)
        ? new(null, new Phrase("Columns.NoCurrency"))
        : new(new Dictionary<string, object?> { ["currency"] = currency, ["amount"] = amount });

    private static decimal Number(object value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static AttributeValue Address(PostalAddress address)
    {
        if (address.IsEmpty)
            return default;
        Phrase[] missing = [.. address.MissingParts()];
        return missing.Length == 0 ? new(address.ToAttribute()) : new(null, new Phrase("Columns.IsEmpty", [missing]));
    }
}
