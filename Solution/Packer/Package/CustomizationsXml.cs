using System.Xml.Linq;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Package;

/// <summary>customizations.xml: Other/Customizations.xml with every component in its section.</summary>
internal static class CustomizationsXml
{
    public static XElement Assemble(SolutionSource source)
    {
        var root = new XElement(source.Customizations);
        foreach (var section in Section.All)
            root.Element(section.Name)?.Add(section.Content(source).Select(WithoutDeclarations));
        return root;
    }

    /// <summary>The root of the document declares the namespaces once.</summary>
    private static XElement WithoutDeclarations(XElement component)
    {
        var copy = new XElement(component);
        copy.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        return copy;
    }
}
