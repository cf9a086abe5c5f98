using System.Xml.Linq;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Tests;

/// <summary>The project for pac and Visual Studio packs the same source and finds the same DLL.</summary>
public sealed class PacProjectTests
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "Solution", "Pac");

    private static readonly XElement Project = XElement.Load(Path.Combine(Folder, "IroncladForDataverse.cdsproj"));

    [Test]
    public void It_packs_the_source_that_the_packer_packs() => Assert.That(Resolved(Property("SolutionRootPath")), Is.EqualTo(Checkout.SourceFolder));

    [Test]
    public void It_makes_both_zips_from_the_one_source() => Assert.That(Property("SolutionPackageType"), Is.EqualTo("Both"));

    [Test]
    public void Its_map_names_the_DLL_as_the_source_does_and_where_the_build_leaves_it()
    {
        var map = XElement.Load(Resolved(Property("SolutionPackageMapFilePath"))).Elements("FileToFile").Single();
        var name = Checkout.Source.PluginAssemblies.Single().Xml.Text("FileName").Split('/')[^1];

        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)map.Attribute("map"), Is.EqualTo(name));
            Assert.That(
                Path.GetRelativePath(Checkout.Root, Resolved((string)map.Attribute("to")!)).Replace('\\', '/'),
                Is.EqualTo(".artifacts/nuget/bin/Ironclad.Plugins/release/Ironclad.Plugins.dll"));
        }
    }

    private static string Property(string name) => Project.Descendants(Project.Name.Namespace + name).Single().Value;

    private static string Resolved(string path) => Path.GetFullPath(Path.Combine(Folder, path.Replace('\\', '/')));
}
