using System.Text;
using System.Xml;
using System.Xml.Linq;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Package;

/// <summary>The parts of the zip that Dataverse imports, and the two files the packer leaves behind.</summary>
internal static class SolutionZip
{
    private const string ContentTypes = "[Content_Types].xml";

    public static IReadOnlyList<string> WriteBoth(SolutionSource source, BuiltPlugin plugin, string folder)
    {
        Directory.CreateDirectory(folder);
        return
        [
            Write(Path.Combine(folder, $"{source.Manifest.UniqueName}_managed.zip"), Build(source, plugin, managed: true)),
            Write(Path.Combine(folder, $"{source.Manifest.UniqueName}.zip"), Build(source, plugin, managed: false)),
        ];
    }

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

    /// <summary>Leaves a file of the same content alone, and replaces any other in one move: others may be reading it.</summary>
    private static string Write(string path, byte[] content)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
            return path;

        var fresh = $"{path}.{Environment.ProcessId}";
        File.WriteAllBytes(fresh, content);
        File.Move(fresh, path, overwrite: true);
        return path;
    }
}
