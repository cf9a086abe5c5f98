using System.IO.Compression;
using System.Xml.Linq;

namespace Ironclad.Solution.Tests.Releases;

/// <summary>A packed solution, read as an environment reads it. Every released one lies beside this file.</summary>
internal sealed class PackedSolution
{
    private readonly Dictionary<string, byte[]> _parts;

    public PackedSolution(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        _parts = archive.Entries.ToDictionary(entry => entry.FullName, Content, StringComparer.Ordinal);
    }

    public XElement Manifest => Xml("solution.xml").Element("SolutionManifest")!;

    public XElement Customizations => Xml("customizations.xml");

    public Version Version => Version.Parse(Manifest.Element("Version")!.Value);

    public static IEnumerable<string> ReleasedFiles =>
        Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests", "Solution.Tests", "Releases"), "*.zip").Select(path => Path.GetFileName(path));

    public static PackedSolution Released(string file) =>
        new(File.ReadAllBytes(Path.Combine(Checkout.Root, "tests", "Solution.Tests", "Releases", file)));

    /// <summary>The XML files in a folder of components that travel outside of customizations.xml.</summary>
    public IEnumerable<XElement> Files(string folder) =>
        _parts.Keys.Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(Xml);

    private XElement Xml(string name) => XElement.Load(new MemoryStream(_parts[name]));

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
