using System.Globalization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;

namespace Ironclad.Plugins.Ironclad;

/// <summary>
/// Reads JSON into plain values: dictionaries, lists, texts, decimals and booleans. Attributes of a workflow have names
/// that no contract class can declare.
/// </summary>
internal static class JsonReader
{
    private const int MaxDepth = 64;

    /// <summary>Null when the text is not a JSON object.</summary>
    public static IReadOnlyDictionary<string, object?>? ReadObject(string? text) => Read(text) as IReadOnlyDictionary<string, object?>;

    /// <summary>Null when the text is no JSON.</summary>
    public static object? Read(string? text)
    {
        try
        {
            using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(text ?? ""), Quotas());
            var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
            document.Load(reader);
            return Value(document.DocumentElement!);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XmlDictionaryReaderQuotas Quotas()
    {
        var quotas = new XmlDictionaryReaderQuotas();
        XmlDictionaryReaderQuotas.Max.CopyTo(quotas);
        quotas.MaxDepth = MaxDepth;
        return quotas;
    }

    /// <summary>The framework shows JSON as XML; what an element stands for is in its attribute <c>type</c>.</summary>
    private static object? Value(XmlElement element) => element.GetAttribute("type") switch
    {
        "object" => Members(element),
        "array" => element.ChildNodes.OfType<XmlElement>().Select(Value).ToList(),
        "number" => Number(element.InnerText),
        "boolean" => element.InnerText == "true",
        "null" => null,
        _ => element.InnerText,
    };

    private static Dictionary<string, object?> Members(XmlElement element)
    {
        var members = new Dictionary<string, object?>();
        foreach (var member in element.ChildNodes.OfType<XmlElement>())
            members[Name(member)] = Value(member);
        return members;
    }

    /// <summary>A name that XML does not allow is kept in the attribute <c>item</c>.</summary>
    private static string Name(XmlElement member) => member.HasAttribute("item") ? member.GetAttribute("item") : member.LocalName;

    private static object Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : text;
}
