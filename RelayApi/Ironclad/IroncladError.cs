using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>
/// The body of a refusal: <c>{"code","message","param"}</c>, or <c>{"error","error_description"}</c> from the token endpoint.
/// </summary>
internal sealed partial record IroncladError(string? Code, string? Text, string? Param)
{
    private const int LongestText = 300;

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
                JsonValueKind.String => new(null, Clean(json.RootElement.GetString()), null),
                _ => None,
            };
        }
        catch (JsonException)
        {
            return body.StartsWith('<') ? None : new(null, Clean(body), null);
        }
    }

    public string Describe() => string.Concat(
        Code is null ? "" : $" {Code}",
        string.IsNullOrEmpty(Text) ? "" : $": {Text}",
        Param is null ? "" : $" (param {Param})");

    private static IroncladError FromObject(JsonElement body) => new(
        Clean(Field(body, "code") ?? Field(body, "error")),
        Clean(Field(body, "message") ?? Field(body, "error_description")),
        Clean(Field(body, "param")))
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

    private static string? Clean(string? text)
    {
        if (text is null)
            return null;
        var masked = EmailAddress().Replace(text.ReplaceLineEndings(" ").Trim(), "(an e-mail address)");
        return masked.Length <= LongestText ? masked : masked[..LongestText] + "...";
    }

    [GeneratedRegex(@"[^\s@""'<>(),;:]+@[^\s@""'<>(),;:]+")]
    private static partial Regex EmailAddress();
}
