using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ironclad.Emulator.Http;

/// <summary>
/// Writes JSON as <c>JSON.stringify</c> does (ECMA-262, QuoteJSONString): the text that Ironclad signs
/// (Ironclad docs: reference/webhook-verification). No .NET encoder leaves exactly the same characters alone.
/// </summary>
internal static class NodeJson
{
    public static string Stringify(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                WriteList(text, '{', members, '}', (_, member) =>
                {
                    Quote(text, member.Key);
                    text.Append(':');
                    Write(text, member.Value);
                });
                break;
            case JsonArray items:
                WriteList(text, '[', items, ']', Write);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                Quote(text, value.GetValue<string>());
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                text.Append(Number(value.ToJsonString()));
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void WriteList<T>(StringBuilder text, char open, IEnumerable<T> items, char close, Action<StringBuilder, T> write)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                text.Append(',');
            first = false;
            write(text, item);
        }

        text.Append(close);
    }

    /// <summary>A number has one spelling in JavaScript: 1250.50 comes back as 1250.5.</summary>
    private static string Number(string json) =>
        decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.############################", CultureInfo.InvariantCulture)
            : json;

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                text.Append(value[i++]).Append(value[i]);
            else
                Append(text, value[i]);
        }

        text.Append('"');
    }

    private static void Append(StringBuilder text, char character) => _ = character switch
    {
        '"' => text.Append("\\\""),
        '\\' => text.Append("\\\\"),
        '\b' => text.Append("\\b"),
        '\f' => text.Append("\\f"),
        '\n' => text.Append("\\n"),
        '\r' => text.Append("\\r"),
        '\t' => text.Append("\\t"),
        < ' ' => text.Append($"\\u{(int)character:x4}"),
        _ when char.IsSurrogate(character) => text.Append($"\\u{(int)character:x4}"),
        _ => text.Append(character),
    };
}
