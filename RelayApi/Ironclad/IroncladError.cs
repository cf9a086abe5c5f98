using System.Text.Json;
using System.Text.RegularExpressions;
using Ironclad.Mapping;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>
/// The body of a refusal: <c>{"code","message","param"}</c>, or <c>{"error","error_description"}</c> from the token endpoint.
/// </summary>
/// <param name="Text">Without what may be somebody's name or address, or a secret.</param>
internal sealed partial record IroncladError(string? Code, string? Text, string? Param)
{
    public static IroncladError None { get; } = new(null, null, null);

    /// <summary>What the refusal is about, each by its name in full: <c>param</c> may be an array, or one as JSON inside a text.</summary>
    public IReadOnlyList<string> Parameters { get; private init; } = [];

    /// <summary>Ironclad's own refusal, and not the page of a gateway.</summary>
    public bool IsFromApi { get; private init; }

    public bool SaysNotFound =>
        Code == "NOT_FOUND" || (Text is { } text && (text.StartsWith("couldn't find", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Document does not exist", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Reads any body: gateways answer with HTML, some document endpoints with plain text.</summary>
    public static IroncladError Parse(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind switch
            {
                JsonValueKind.Object => FromObject(json.RootElement),
                JsonValueKind.String => new(null, Plain(json.RootElement.GetString()), null),
                _ => None,
            };
        }
        // No JSON, or a text in it that is no valid UTF-8 or UTF-16.
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return body.StartsWith('<') ? None : new(null, Plain(body), null);
        }
    }

    public string Describe() => string.Concat(
        Code is null ? "" : $" {Code}",
        string.IsNullOrEmpty(Text) ? "" : $": {Text}",
        Param is null ? "" : $" (param {Param})");

    private static IroncladError FromObject(JsonElement body) => new(
        PlainWords.Code(Field(body, "code") ?? Field(body, "error")),
        Plain(Field(body, "message") ?? Field(body, "error_description")),
        NamesOnly(Field(body, "param")))
    {
        Parameters = body.TryGetProperty("param", out var param) ? [.. Names(param)] : [],
        IsFromApi = true,
    };

    private static IEnumerable<string> Names(JsonElement param) => param.ValueKind switch
    {
        JsonValueKind.Array => param.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
        JsonValueKind.String when param.GetString() is { Length: > 0 } text => text[0] == '[' ? NamesInText(text) : [text],
        _ => [],
    };

    private static IEnumerable<string> NamesInText(string text)
    {
        try
        {
            using var inner = JsonDocument.Parse(text);
            return [.. Names(inner.RootElement)];
        }
        catch (JsonException)
        {
            return [text];
        }
    }

    private static string? Field(JsonElement body, string name) => body.TryGetProperty(name, out var value)
        ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()
        : null;

    private static string? Plain(string? text) => text is null ? null : PlainWords.Of(text);

    private static string? NamesOnly(string? text) => text is not null && NamesShape().IsMatch(text) ? text : null;

    /// <summary>One name, or several as JSON.</summary>
    [GeneratedRegex(@"^[\w\[\]"", .-]{1,300}$")]
    private static partial Regex NamesShape();
}
