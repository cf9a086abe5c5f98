using System.Text;
using System.Xml;
using System.Xml.Linq;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Package;

/// <summary>The zip that Dataverse imports.</summary>
internal static class SolutionZip
{
    private const string ContentTypes = "[Content_Types].xml";

    public static byte[] Build(SolutionSource source, BuiltPlugin plugin, bool managed)
    {
        List<(string Name, byte[] Content)> parts =
        [
            ("solution.xml", Bytes(ManifestXml.Assemble(source, managed))),
            ("customizations.xml", Bytes(CustomizationsXml.Assemble(source))),
            .. FileParts.Of(source, plugin).OrderBy(part => part.Name, StringComparer.Ordinal),
        ];
        parts.Add((ContentTypes, Bytes(ContentTypesXml.Assemble(parts.Select(part => part.Name)))));
        return StoredZip.Of(parts);
    }

    private static byte[] Bytes(XElement root)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(true), Indent = true, NewLineChars = "\n" };
        using (var writer = XmlWriter.Create(stream, settings))
            root.Save(writer);
        return stream.ToArray();
    }
}
