using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ironclad.Emulator.Company;

namespace Ironclad.Emulator.Workflows.Launch;

/// <summary>
/// Whether a value has the shape of its field (Ironclad docs: field-types-supported). The wording of Ironclad's
/// messages is not documented; status, code and <c>param</c> are.
/// </summary>
internal static class FieldCheck
{
    private static readonly string[] DurationUnits = ["years", "months", "weeks", "days"];

    public static string? Problem(Field field, JsonNode value)
    {
        var kind = value.GetValueKind();
        return field.Type switch
        {
            "string" => kind == JsonValueKind.String ? OptionProblem(field, (string)value!) : "must be a string",
            "email" => kind == JsonValueKind.String && IsEmail((string)value!) ? null : "must be a valid email",
            "date" => kind == JsonValueKind.String && IsDate((string)value!) ? null : "must be a valid date",
            "number" => kind == JsonValueKind.Number ? null : "must be a number",
            "boolean" => kind is JsonValueKind.True or JsonValueKind.False ? null : "must be a boolean",
            "monetaryAmount" => IsMoney(value) ? null : "must be a monetary amount with currency and amount",
            "duration" => IsDuration(value) ? null : "must be a duration with at least one of years, months, weeks and days",
            "address" => AddressCheck.Problem(value),
            _ => throw new InvalidOperationException($"Field {field.Id} has type {field.Type}, which {nameof(FieldCheck)} does not know. Add it there."),
        };
    }

    private static string? OptionProblem(Field field, string value) =>
        field.Options is null || field.Options.Contains(value) ? null : $"must be one of {string.Join(", ", field.Options)}";

    private static bool IsEmail(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.');

    private static bool IsDate(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) && char.IsAsciiDigit(text[0]);

    private static bool IsMoney(JsonNode value) =>
        value is JsonObject money
        && money["currency"]?.GetValueKind() == JsonValueKind.String
        && (string)money["currency"]! is { Length: 3 } code && code.All(char.IsAsciiLetterUpper)
        && money["amount"]?.GetValueKind() == JsonValueKind.Number
        && money.Count == 2;

    private static bool IsDuration(JsonNode value) =>
        value is JsonObject { Count: > 0 } duration
        && duration.All(part => DurationUnits.Contains(part.Key) && part.Value?.GetValueKind() == JsonValueKind.Number);
}
