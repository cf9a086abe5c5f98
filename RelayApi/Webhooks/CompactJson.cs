using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Ironclad.RelayApi.Webhooks;

/// <summary>
/// JSON written the way Node's <c>JSON.stringify</c> writes it: no white space, keys in their order, numbers in their own text,
/// and only what must be escaped escaped. System.Text.Json escapes more, which would break the signature.
/// </summary>
internal static class CompactJson
{
    public static byte[]? Of(ReadOnlySpan<byte> json)
    {
        var output = new ArrayBufferWriter<byte>();
        var reader = new Utf8JsonReader(json);
        try
        {
            var separate = false;
            while (reader.Read())
                separate = Write(ref reader, output, separate);
            return output.WrittenSpan.ToArray();
        }
        // Invalid JSON, or a string that is no valid UTF-8 or UTF-16.
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <returns>Whether a value that follows needs a comma.</returns>
    private static bool Write(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output, bool separate)
    {
        var closes = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
        if (separate && !closes)
            output.Write(","u8);
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                WriteString(reader.GetString()!, output);
                return true;
            case JsonTokenType.PropertyName:
                WriteString(reader.GetString()!, output);
                output.Write(":"u8);
                return false;
            default:
                output.Write(reader.ValueSpan);
                return reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray);
        }
    }

    private static void WriteString(string text, ArrayBufferWriter<byte> output)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
            AppendEscaped(quoted, character);
        output.Write(Encoding.UTF8.GetBytes(quoted.Append('"').ToString()));
    }

    private static StringBuilder AppendEscaped(StringBuilder text, char character) => character switch
    {
        '"' => text.Append("\\\""),
        '\\' => text.Append("\\\\"),
        '\b' => text.Append("\\b"),
        '\f' => text.Append("\\f"),
        '\n' => text.Append("\\n"),
        '\r' => text.Append("\\r"),
        '\t' => text.Append("\\t"),
        < ' ' => text.Append("\\u").Append(((int)character).ToString("x4")),
        _ => text.Append(character),
    };
}
