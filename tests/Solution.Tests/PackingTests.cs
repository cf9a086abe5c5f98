using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Ironclad.Solution.Package;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Tests;

public sealed class PackingTests
{
    private static readonly byte[] Managed = SolutionZip.Build(Checkout.Source, Checkout.Plugin, managed: true);

    /// <summary>Folders whose files go into the zip as they are.</summary>
    private static readonly string[] CopiedFolders = ["customapis", "environmentvariabledefinitions"];

    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("solution").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_same_source_in_another_folder_gives_the_same_bytes()
    {
        foreach (var file in Checkout.Files.Reverse())
        {
            var path = Path.Combine(_folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content);
        }

        Assert.That(SolutionZip.Build(SolutionSource.Read(_folder), Checkout.Plugin, managed: true), Is.EqualTo(Managed));
    }

    [Test]
    public void Line_ends_of_a_Windows_checkout_change_nothing_in_the_XML()
    {
        var files = Checkout.Files.Select(file => file.IsXml && !CopiedFolders.Contains(file.Path.Split('/')[0])
            ? new SourceFile(file.Path, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Content).Replace("\n", "\r\n")))
            : file);

        Assert.That(SolutionZip.Build(new(files), Checkout.Plugin, managed: true), Is.EqualTo(Managed));
    }

    [Test]
    public void The_zips_differ_in_nothing_but_managed()
    {
        var managed = Parts(Managed);
        var unmanaged = Parts(SolutionZip.Build(Checkout.Source, Checkout.Plugin, managed: false));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(unmanaged.Keys, Is.EqualTo(managed.Keys));
            Assert.That(unmanaged.Keys.Where(name => !unmanaged[name].SequenceEqual(managed[name])), Is.EqualTo(new[] { "solution.xml" }));
            Assert.That(Xml(managed, "solution.xml").Descendants("Managed").Single().Value, Is.EqualTo("1"));
            Assert.That(Xml(unmanaged, "solution.xml").Descendants("Managed").Single().Value, Is.EqualTo("0"));
        }
    }

    [Test]
    public void The_zip_has_the_manifest_first_and_the_content_types_last()
    {
        using var zip = new ZipArchive(new MemoryStream(Managed));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(zip.Entries[0].FullName, Is.EqualTo("solution.xml"));
            Assert.That(zip.Entries[1].FullName, Is.EqualTo("customizations.xml"));
            Assert.That(zip.Entries[^1].FullName, Is.EqualTo("[Content_Types].xml"));
            Assert.That(zip.Entries.Select(entry => entry.ExternalAttributes), Is.All.Zero);
            Assert.That(zip.Entries.Select(entry => entry.LastWriteTime.DateTime), Is.All.EqualTo(new DateTime(1980, 1, 1)));
        }
    }

    [Test]
    public void Every_part_named_in_customizations_is_in_the_zip()
    {
        var parts = Parts(Managed);

        Assert.That(Xml(parts, "customizations.xml").Descendants("FileName").Select(name => name.Value.TrimStart('/')), Is.SubsetOf(parts.Keys));
    }

    [Test]
    public void Every_part_has_a_content_type()
    {
        var parts = Parts(Managed);
        var types = Xml(parts, "[Content_Types].xml").Elements().ToList();
        var extensions = types.Attributes("Extension").Select(attribute => attribute.Value).ToList();
        var names = types.Attributes("PartName").Select(attribute => attribute.Value[1..]).ToList();

        Assert.That(parts.Keys.Where(name => name != "[Content_Types].xml" && !names.Contains(name) && !extensions.Contains(Path.GetExtension(name).TrimStart('.'))), Is.Empty);
    }

    [Test]
    public void The_packed_DLL_is_the_built_one() =>
        Assert.That(Parts(Managed).Single(part => part.Key.EndsWith(".dll", StringComparison.Ordinal)).Value, Is.EqualTo(File.ReadAllBytes(Checkout.PluginPath)));

    [Test]
    public void Every_component_of_the_source_is_in_customizations()
    {
        var text = Encoding.UTF8.GetString(Parts(Managed)["customizations.xml"]);

        Assert.That(ComponentIds.Of(Checkout.Source).Where(component => !text.Contains(component.Id, StringComparison.Ordinal)), Is.Empty);
    }

    /// <summary>SolutionPackager cannot extract a table without it, even one that only gets a form from here.</summary>
    [Test]
    public void Every_table_has_its_list_of_views_if_an_empty_one() =>
        Assert.That(
            Xml(Parts(Managed), "customizations.xml").Elements("Entities").Elements("Entity").Select(table => table.Element("SavedQueries")?.Element("savedqueries")),
            Is.All.Not.Null);

    private static SortedDictionary<string, byte[]> Parts(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        return new(zip.Entries.ToDictionary(entry => entry.FullName, Read), StringComparer.Ordinal);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static XElement Xml(SortedDictionary<string, byte[]> parts, string name) => XElement.Load(new MemoryStream(parts[name]));
}
