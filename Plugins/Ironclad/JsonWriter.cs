using System.Collections;
using System.Globalization;
using System.Text;

namespace Ironclad.Plugins.Ironclad;

/// <summary>Writes plain values as JSON: the names in a launch come from the template, so no contract class can declare them.</summary>
internal static class JsonWriter
{
    /// <summary>Every digit that a decimal can have, no zero behind them.</summary>
    private const string Number = "{0:0.############################}";

    public static string Write(object? value)
    {
        var json = new StringBuilder();
        Write(json, value);
        return json.ToString();
    }

    private static void Write(StringBuilder json, object? value)
    {
        switch (value)
        {
            case null: json.Append("null"); break;
            case string text: WriteText(json, text); break;
            case bool truth: json.Append(truth ? "true" : "false"); break;
            case decimal or int or long: json.AppendFormat(CultureInfo.InvariantCulture, Number, value); break;
            case IEnumerable<KeyValuePair<string, object?>> members: WriteList(json, "{}", members, WriteMember); break;
            case IEnumerable items: WriteList(json, "[]", items.Cast<object?>(), Write); break;
            default: throw new NotSupportedException($"No JSON is defined for {value.GetType().Name}.");
        }
    }

    private static void WriteMember(StringBuilder json, KeyValuePair<string, object?> member)
    {
        WriteText(json, member.Key);
        json.Append(':');
        Write(json, member.Value);
    }

    private static void WriteList<T>(StringBuilder json, string brackets, IEnumerable<T> items, Action<StringBuilder, T> writeItem)
    {
        var separator = brackets.Substring(0, 1);
        json.Append(items.Any() ? "" : separator);
        foreach (var item in items)
        {
            json.Append(separator);
            writeItem(json, item);
            separator = ",";
        }

        json.Append(brackets[1]);
    }

    private static void WriteText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                json.Append('\\').Append(character);
            else if (char.IsControl(character) || char.IsSurrogate(character))
                json.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                json.Append(character);
        }

        json.Append('"');
    }
}
