using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ironclad.RelayApi.Operations.Pages.Journal;

/// <summary>A body as people read it.</summary>
internal static class PayloadText
{
    private const int Longest = 100_000;

    // Safe here: the page encodes what it shows.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string? Of(byte[]? body)
    {
        if (body is null)
            return null;
        var text = Indented(body);
        return text.Length <= Longest ? text : $"{text[..Longest]}\n… and {text.Length - Longest} characters more";
    }

    private static string Indented(byte[] body)
    {
        try
        {
            return JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(body), Readable);
        }
        catch (JsonException)
        {
            return Encoding.UTF8.GetString(body);
        }
    }
}
