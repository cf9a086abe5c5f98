using System.Xml;
using System.Xml.Linq;

namespace Ironclad.Solution.Source;

/// <summary>One file of the unpacked solution.</summary>
/// <param name="path">Path inside the folder, with forward slashes on every system.</param>
internal sealed class SourceFile(string path, byte[] content)
{
    private readonly Lazy<XElement> _xml = new(() => Parse(content));

    public string Path => path;

    public byte[] Content => content;

    public string Name => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Name of the folder that holds the file.</summary>
    public string Folder => path.Split('/') is { Length: > 1 } parts ? parts[^2] : "";

    public bool IsXml => path.EndsWith(".xml", StringComparison.Ordinal);

    /// <exception cref="XmlException">The file is not well-formed.</exception>
    public XElement Xml => _xml.Value;

    private static XElement Parse(byte[] content)
    {
        using var stream = new MemoryStream(content);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader);
    }
}
