using System.Text.Json;

namespace Ironclad.Deliveries;

/// <summary>
/// Whether two JSON texts hold the same fields and values in the same order, however they are spelled: then the second is a
/// re-encoded delivery and no forgery. Numbers have to be spelled alike.
/// </summary>
internal static class JsonValues
{
    public static bool AreSame(ReadOnlySpan<byte> signed, ReadOnlySpan<byte> sent)
    {
        if (signed.SequenceEqual(sent))
            return true;
        var expected = new Utf8JsonReader(signed);
        var found = new Utf8JsonReader(sent);
        try
        {
            while (expected.Read())
            {
                if (!found.Read() || !IsSame(ref expected, ref found))
                    return false;
            }

            return !found.Read();
        }
        // Invalid JSON, or a string that is no valid UTF-8 or UTF-16.
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsSame(ref Utf8JsonReader expected, ref Utf8JsonReader found) => expected.TokenType == found.TokenType
        && (expected.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
            ? expected.GetString() == found.GetString()
            : expected.ValueSpan.SequenceEqual(found.ValueSpan));
}
