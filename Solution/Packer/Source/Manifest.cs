using System.Xml.Linq;

namespace Ironclad.Solution.Source;

/// <summary>Other/Solution.xml.</summary>
internal sealed class Manifest(SolutionSource source)
{
    public XElement Xml => source.File(WellKnown.Manifest)!.Xml;

    public XElement Body => Xml.Element("SolutionManifest") ?? new XElement("SolutionManifest");

    public XElement Publisher => Body.Element("Publisher") ?? new XElement("Publisher");

    public string UniqueName => Body.Text("UniqueName");

    public string Version => Body.Text("Version");

    public string Prefix => Publisher.Text("CustomizationPrefix");

    public IEnumerable<RootComponent> RootComponents => Body.Children("RootComponents", "RootComponent").Select(RootComponent.Of);
}
