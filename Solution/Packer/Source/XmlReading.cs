using System.Xml;
using System.Xml.Linq;

namespace Ironclad.Solution.Source;

/// <summary>Reading without null checks: what is missing is empty, and a rule says so.</summary>
internal static class XmlReading
{
    public static string Text(this XElement element, string child) => element.Element(child)?.Value.Trim() ?? "";

    public static string Attr(this XElement element, string name) => element.Attribute(name)?.Value ?? "";

    public static IEnumerable<XElement> Children(this XElement element, string parent, string child) =>
        element.Element(parent)?.Elements(child) ?? [];

    /// <summary>XML that a text holds; empty when it is not well-formed.</summary>
    public static XElement Inner(this XElement element)
    {
        try
        {
            return XElement.Parse(element.Value);
        }
        catch (XmlException)
        {
            return new XElement("nothing");
        }
    }

    public static bool Same(this string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    public static string Lower(this string text) => text.ToLowerInvariant();
}
