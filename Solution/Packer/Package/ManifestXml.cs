using System.Xml.Linq;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Package;

/// <summary>solution.xml: Other/Solution.xml, managed or unmanaged instead of both.</summary>
internal static class ManifestXml
{
    public static XElement Assemble(SolutionSource source, bool managed)
    {
        var root = new XElement(source.Manifest.Xml);
        root.Element("SolutionManifest")!.SetElementValue("Managed", managed ? 1 : 0);
        return root;
    }
}
