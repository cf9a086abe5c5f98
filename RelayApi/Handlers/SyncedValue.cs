using System.Globalization;
using System.Text.Json;
using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;

namespace Ironclad.RelayApi.Handlers;

/// <summary>A workflow attribute as a value of its column: the way back of <see cref="AttributeValue"/>.</summary>
internal static class SyncedValue
{
    /// <returns>Null when the attribute holds something else than its kind.</returns>
    public static object? Read(AttributeKind kind, JsonElement value) => kind switch
    {
        AttributeKind.Text or AttributeKind.Email => value.ValueKind == JsonValueKind.String ? value.GetString() : null,
        AttributeKind.Number => Number(value),
        AttributeKind.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null,
        AttributeKind.Date => Day(value),
        AttributeKind.MonetaryAmount => Amount(value),
        _ => null,
    };

    private static decimal? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number,
        JsonValueKind.String when decimal.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>The day as written: converting between time zones would move it.</summary>
    private static DateOnly? Day(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: >= 10 } text
            && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static MonetaryAmount? Amount(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
            && value.TryGetProperty("amount", out var amount)
            && Number(amount) is { } number
            && value.TryGetProperty("currency", out var currency)
            && currency.ValueKind == JsonValueKind.String
            && currency.GetString() is { Length: 3 } iso
            ? new MonetaryAmount(number, iso.ToUpperInvariant())
            : null;
}
