using System.Xml.Linq;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Display name and description of the components that travel in folders of their own.</summary>
internal static class LabelledTexts
{
    private static readonly string[] Texts = ["displayname", "description"];

    public static IEnumerable<(string Cause, string Fix)> Check(XElement component) =>
        from text in Texts
        where !HasText(component.Element(text))
        select (
            $"has no {text}, or another text as default than as label",
            $"Write <{text} default=\"…\"> with the same text in its label.");

    private static bool HasText(XElement? element) =>
        element?.Attr("default") is { Length: > 0 } text && element.Elements("label").Any(label => label.Attr("description") == text);
}
