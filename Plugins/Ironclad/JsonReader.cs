using System.Globalization;
using System.Text;

namespace Ironclad.Plugins.Ironclad;

/// <summary>
/// Reads JSON (RFC 8259) into plain values: dictionaries, lists, texts, decimals and booleans. The sandbox has no JSON reader
/// but <c>DataContractJsonSerializer</c>, which needs a class that declares every name, and takes a text that was cut off for whole.
/// </summary>
internal sealed class JsonReader
{
    private const int MaxDepth = 64;

    private readonly string _text;
    private int _position;
    private int _depth;

    private JsonReader(string text)
    {
        _text = text;
    }

    private char Current => _position < _text.Length ? _text[_position] : throw Malformed();

    /// <summary>Null when the text is not a JSON object.</summary>
    public static IReadOnlyDictionary<string, object?>? ReadObject(string? text) => Read(text) as IReadOnlyDictionary<string, object?>;

    /// <summary>Null when the text is no JSON.</summary>
    public static object? Read(string? text)
    {
        var reader = new JsonReader(text ?? "");
        try
        {
            var value = reader.Value();
            reader.SkipBlanks();
            return reader._position == reader._text.Length ? value : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private object? Value()
    {
        SkipBlanks();
        return Current switch
        {
            '{' => Nested(Members),
            '[' => Nested(Items),
            '"' => Text(),
            't' => Word("true", true),
            'f' => Word("false", false),
            'n' => Word("null", null),
            _ => Number(),
        };
    }

    private object Nested(Func<object> read)
    {
        if (++_depth > MaxDepth)
            throw Malformed();
        var value = read();
        _depth--;
        return value;
    }

    private Dictionary<string, object?> Members()
    {
        var members = new Dictionary<string, object?>();
        List('}', () =>
        {
            SkipBlanks();
            var name = Text();
            Expect(':');
            members[name] = Value();
        });
        return members;
    }

    private List<object?> Items()
    {
        var items = new List<object?>();
        List(']', () => items.Add(Value()));
        return items;
    }

    private void List(char end, Action readOne)
    {
        _position++;
        SkipBlanks();
        if (Current == end)
        {
            _position++;
            return;
        }

        readOne();
        while (!TryTake(end))
        {
            Expect(',');
            readOne();
        }
    }

    private string Text()
    {
        Expect('"');
        var text = new StringBuilder();
        for (; Current != '"'; _position++)
            text.Append(Current == '\\' ? Escaped() : Current >= ' ' ? Current : throw Malformed());
        _position++;
        return text.ToString();
    }

    private char Escaped()
    {
        _position++;
        return Current switch
        {
            '"' or '\\' or '/' => Current,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => CodeUnit(),
            _ => throw Malformed(),
        };
    }

    private char CodeUnit()
    {
        const int digits = 4;
        if (_position + digits >= _text.Length)
            throw Malformed();
        var hex = _text.Substring(_position + 1, digits);
        if (!ushort.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            throw Malformed();
        _position += digits;
        return (char)unit;
    }

    private object? Word(string word, object? value)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
            throw Malformed();
        _position += word.Length;
        return value;
    }

    /// <summary>A number that no decimal can hold is kept as it is written.</summary>
    private object Number()
    {
        var start = _position;
        while (_position < _text.Length && (_text[_position] is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E'))
            _position++;
        var number = _text.Substring(start, _position - start);
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (decimal.TryParse(number, style, CultureInfo.InvariantCulture, out var value))
            return value;
        return number.Length > 0 ? number : throw Malformed();
    }

    private bool TryTake(char character)
    {
        SkipBlanks();
        if (Current != character)
            return false;
        _position++;
        return true;
    }

    private void Expect(char character)
    {
        if (!TryTake(character))
            throw Malformed();
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length && (_text[_position] is ' ' or '\t' or '\r' or '\n'))
            _position++;
    }

    private FormatException Malformed() => new($"No JSON at character {_position}.");
}
