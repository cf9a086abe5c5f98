using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Ironclad.RelayApi.Inbox.Erasure;

/// <summary>An e-mail address as it is found in a stored body: in any case, escaped or not, and never as a part of a longer address.</summary>
internal sealed class SearchedAddress
{
    private const string InLocalPart = "!#$%&'*+-/=?^_`{|}~.";
    private const int Longest = 254;

    private static readonly SearchValues<char> NotInAddress = SearchValues.Create(" \t\r\n\"<>(),:;");

    private readonly string _address;

    private SearchedAddress(string address) => _address = address;

    /// <returns>Null when the text is no whole address: a part of one would find other people too.</returns>
    public static SearchedAddress? Of(string? text)
    {
        var address = text?.Trim() ?? "";
        var at = address.IndexOf('@');
        var isWhole = at > 0 && at == address.LastIndexOf('@') && at < address.Length - 1 && address.Length <= Longest
            && address.AsSpan().IndexOfAny(NotInAddress) < 0;
        return isWhole ? new SearchedAddress(address) : null;
    }

    public override string ToString() => _address;

    public bool IsIn(string? text) => text is not null && (IsPlainlyIn(text) || (text.Contains('%') && IsPlainlyIn(Uri.UnescapeDataString(text))));

    public bool IsIn(byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && IsIn(reader.GetString()))
                    return true;
            }

            return false;
        }
        // No JSON, or a string that is no valid text.
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return IsIn(Encoding.UTF8.GetString(body));
        }
    }

    private bool IsPlainlyIn(string text)
    {
        for (var from = 0; text.IndexOf(_address, from, StringComparison.OrdinalIgnoreCase) is var at and >= 0; from = at + 1)
        {
            if (!GoesOnBefore(text, at) && !GoesOnAfter(text, at + _address.Length))
                return true;
        }

        return false;
    }

    private static bool GoesOnBefore(string text, int start) =>
        start > 0 && (char.IsLetterOrDigit(text[start - 1]) || InLocalPart.Contains(text[start - 1]));

    /// <summary>A full stop may end a sentence; with a letter behind it, the domain goes on.</summary>
    private static bool GoesOnAfter(string text, int end) =>
        end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '-'
            || (text[end] == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])));
}
