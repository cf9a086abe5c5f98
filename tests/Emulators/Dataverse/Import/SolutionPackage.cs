using System.IO.Compression;
using System.Xml.Linq;
using Dataverse.Emulator.Faults;

namespace Dataverse.Emulator.Import;

/// <summary>A solution zip: the manifest, the customizations and the files.</summary>
internal sealed class SolutionPackage
{
    private readonly Dictionary<string, byte[]> _files;

    private SolutionPackage(Dictionary<string, byte[]> files)
    {
        _files = files;
        Manifest = Xml("solution.xml").Element("SolutionManifest") ?? throw Invalid("solution.xml has no SolutionManifest");
        Customizations = Xml("customizations.xml");
    }

    public XElement Manifest { get; }

    public XElement Customizations { get; }

    public IEnumerable<string> Paths => _files.Keys;

    public static SolutionPackage Open(byte[] zip)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip));
            return new SolutionPackage(archive.Entries.ToDictionary(entry => entry.FullName, Content, StringComparer.Ordinal));
        }
        catch (InvalidDataException refused)
        {
            throw Invalid(refused.Message);
        }
    }

    /// <summary>The tables that the solution brings. One without EntityInfo is the platform's and gets forms.</summary>
    public static IEnumerable<XElement> Tables(XElement customizations) =>
        customizations.Elements("Entities").Elements("Entity").Where(table => table.Element("EntityInfo") is not null);

    public XElement Xml(string path)
    {
        using var stream = new MemoryStream(File(path) ?? throw Invalid($"it has no {path} at its root"));
        return XElement.Load(stream);
    }

    public byte[]? File(string path) => _files.GetValueOrDefault(path.TrimStart('/'));

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static Exception Invalid(string reason) =>
        Fault.Of(ErrorCode.InvalidPackage, $"The solution package you are importing is invalid: {reason}.");
}
