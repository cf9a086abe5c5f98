using System.Xml.Linq;

namespace Ironclad.Solution.Package;

/// <summary>[Content_Types].xml of the Open Packaging Conventions, with the types that exports of Dataverse give.</summary>
internal static class ContentTypesXml
{
    private const string Type = "application/octet-stream";

    private static readonly XNamespace Namespace = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static XElement Assemble(IEnumerable<string> parts)
    {
        var byExtension = parts.ToLookup(part => Path.GetExtension(part).TrimStart('.'));
        return new(
            Namespace + "Types",
            byExtension.Select(group => group.Key).Where(extension => extension.Length > 0).Order(StringComparer.Ordinal)
                .Select(extension => Entry("Default", "Extension", extension)),
            byExtension[""].Order(StringComparer.Ordinal).Select(part => Entry("Override", "PartName", "/" + part)));
    }

    private static XElement Entry(string kind, string key, string value) =>
        new(Namespace + kind, new XAttribute(key, value), new XAttribute("ContentType", Type));
}
