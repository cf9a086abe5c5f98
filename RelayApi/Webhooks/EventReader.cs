using System.Globalization;
using System.Text.Json;

namespace Ironclad.RelayApi.Webhooks;

/// <summary>
/// Reads Ironclad's envelope <c>{"companyID","payload":{"event",…},"timestamp","webhookID"}</c> tolerantly: ids are written
/// <c>workflowID</c> here and <c>workflowId</c> in the REST API, and not every event carries every id.
/// </summary>
internal static class EventReader
{
    private const int LongestId = 200;

    /// <returns>Null when the body is no JSON object or names no event.</returns>
    public static IroncladEvent? Read(string eventId, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Of(eventId, document.RootElement);
        }
        // No JSON, or a text in it that is no valid UTF-8 or UTF-16.
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IroncladEvent? Of(string eventId, JsonElement envelope)
    {
        var payload = Property(envelope, "payload") is { ValueKind: JsonValueKind.Object } inner ? inner : envelope;
        if (Text(payload, "event") is not { } name)
            return null;
        return new IroncladEvent(
            eventId, name, Text(payload, "workflowId"), Text(payload, "templateId"), Moment(Text(envelope, "timestamp")), payload.Clone());
    }

    private static JsonElement? Property(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var property in element.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                return property.Value;
        }

        return null;
    }

    /// <summary>Names and ids are short and of one line; anything else is none, and no store has to cope with it.</summary>
    private static string? Text(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } value
            && value.GetString() is { Length: > 0 and <= LongestId } text
            && !text.Any(char.IsControl)
            ? text
            : null;

    private static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
