using System.Xml.Linq;

namespace Ironclad.Solution.Source;

/// <summary>The unpacked solution, component by component.</summary>
internal sealed class SolutionSource
{
    private readonly Dictionary<string, SourceFile> _files;

    public SolutionSource(IEnumerable<SourceFile> files)
    {
        Files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        _files = Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
    }

    public IReadOnlyList<SourceFile> Files { get; }

    public Manifest Manifest => field ??= new(this);

    public IReadOnlyList<Table> Tables => field ??= [.. Entities.Where(table => table.IsDefined)];

    /// <summary>Tables of the platform to which this solution adds forms.</summary>
    public IReadOnlyList<Table> ExtendedTables => field ??= [.. Entities.Where(table => !table.IsDefined)];

    private IEnumerable<Table> Entities => All("Entities/", "/Entity.xml").Select(file => new Table(this, file));

    /// <summary>Names listed in Other/Relationships.xml.</summary>
    public IReadOnlyList<string> RelationshipIndex =>
        field ??= [.. (File(WellKnown.Relationships)?.Xml.Elements() ?? []).Select(entry => entry.Attr("Name"))];

    public IReadOnlyList<Relationship> Relationships =>
        field ??= [.. from file in All("Other/Relationships/", ".xml") from xml in file.Xml.Elements() select new Relationship(file, xml)];

    public IEnumerable<XElement> EntityMaps => File(WellKnown.EntityMaps)?.Xml.Elements("EntityMap") ?? [];

    public IEnumerable<SourceFile> Dashboards => All("Dashboards/", ".xml");

    public IEnumerable<SourceFile> Roles => All("Roles/", ".xml");

    public IEnumerable<SourceFile> OptionSets => All("OptionSets/", ".xml");

    public IEnumerable<SourceFile> WebResources => All("WebResources/", ".data.xml");

    public IEnumerable<SourceFile> PluginAssemblies => All("PluginAssemblies/", ".dll.data.xml");

    public IEnumerable<(SourceFile File, XElement Xml)> PluginTypes =>
        from file in PluginAssemblies from type in file.Xml.Children("PluginTypes", "PluginType") select (file, type);

    public IEnumerable<SourceFile> Steps => All("SdkMessageProcessingSteps/", ".xml");

    public IEnumerable<SourceFile> SiteMaps => All("AppModuleSiteMaps/", "/AppModuleSiteMap.xml");

    public IEnumerable<SourceFile> Apps => All("AppModules/", "/AppModule.xml");

    public IEnumerable<SourceFile> EnvironmentVariables => All("environmentvariabledefinitions/", "/environmentvariabledefinition.xml");

    public IEnumerable<SourceFile> CustomApis => All("customapis/", "/customapi.xml");

    public IEnumerable<SourceFile> CustomApiParameters => All("customapis/", "/customapirequestparameter.xml");

    public IEnumerable<SourceFile> CustomApiProperties => All("customapis/", "/customapiresponseproperty.xml");

    public XElement Customizations => File(WellKnown.Customizations)!.Xml;

    public static SolutionSource Read(string folder) => new(ReadFiles(folder));

    public static IEnumerable<SourceFile> ReadFiles(string folder) =>
        from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        select new SourceFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), System.IO.File.ReadAllBytes(path));

    public SourceFile? File(string path) => _files.GetValueOrDefault(path);

    public Table? Table(string logicalName) => Tables.FirstOrDefault(table => table.LogicalName == logicalName.Lower());

    public IEnumerable<SourceFile> All(string folder, string suffix) =>
        Files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal) && file.Path.EndsWith(suffix, StringComparison.Ordinal));
}
