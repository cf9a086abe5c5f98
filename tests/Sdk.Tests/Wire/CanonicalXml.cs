using System.Text;
using System.Xml.Linq;

namespace Ironclad.Sdk.Tests.Wire;

/// <summary>XML as one line for each element, in full names: documents that mean the same read the same, whatever their prefixes.</summary>
internal static class CanonicalXml
{
    private static readonly XName Type = XName.Get("type", "http://www.w3.org/2001/XMLSchema-instance");

    public static string Of(string xml) => Of(XDocument.Parse(xml).Root!);

    public static string Of(XElement element) => Write(element, 0, new StringBuilder()).ToString();

    private static StringBuilder Write(XElement element, int depth, StringBuilder text)
    {
        text.Append(' ', depth).Append(element.Name);
        var attributes = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration);
        foreach (var attribute in attributes.OrderBy(attribute => attribute.Name.ToString()))
            text.Append(' ').Append(attribute.Name.LocalName).Append('=').Append(Value(element, attribute));
        if (!element.HasElements && element.Value.Length > 0)
            text.Append(": ").Append(element.Value);
        text.AppendLine();
        foreach (var child in element.Elements())
            Write(child, depth + 1, text);
        return text;
    }

    private static string Value(XElement element, XAttribute attribute)
    {
        if (attribute.Name != Type)
            return attribute.Value;

        var parts = attribute.Value.Split(':');
        var space = parts.Length == 2 ? element.GetNamespaceOfPrefix(parts[0]) : element.GetDefaultNamespace();
        return (space! + parts[^1]).ToString();
    }
}
