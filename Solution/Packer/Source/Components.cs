namespace Ironclad.Solution.Source;

/// <summary>The root component that each component of the source needs in Other/Solution.xml.</summary>
internal static class Components
{
    public static IEnumerable<(SourceFile File, RootComponent Root)> Of(SolutionSource source) =>
    [
        .. source.Tables.Select(table => (table.File, ByName(RootComponent.Table, table.LogicalName))),
        .. source.ExtendedTables.Select(table => (table.File, ByName(RootComponent.Table, table.LogicalName))),
        .. source.ExtendedTables.SelectMany(table => table.Forms)
            .Select(file => (file, ById(RootComponent.Form, file.Xml.Element("systemform")?.Text("formid") ?? ""))),
        .. source.OptionSets.Select(file => (file, ByName(RootComponent.OptionSet, file.Xml.Attr("Name")))),
        .. source.Roles.Select(file => (file, ById(RootComponent.Role, file.Xml.Attr("id")))),
        .. source.Dashboards.Select(file => (file, ById(RootComponent.Form, file.Xml.Text("FormId")))),
        .. source.WebResources.Select(file => (file, ByName(RootComponent.WebResource, file.Xml.Text("Name")))),
        .. source.SiteMaps.Select(file => (file, ByName(RootComponent.SiteMap, file.Xml.Text("SiteMapUniqueName")))),
        .. source.Apps.Select(file => (file, ByName(RootComponent.App, file.Xml.Text("UniqueName")))),
        .. source.PluginAssemblies.Select(file => (file, Assembly(file))),
        .. source.Steps.Select(file => (file, ById(RootComponent.Step, file.Xml.Attr("SdkMessageProcessingStepId")))),
    ];

    private static RootComponent ByName(string type, string name) => new(type, "", name);

    private static RootComponent ById(string type, string id) => new(type, Braced(id), "");

    private static RootComponent Assembly(SourceFile file) =>
        new(RootComponent.PluginAssembly, Braced(file.Xml.Attr("PluginAssemblyId")), file.Xml.Attr("FullName"));

    private static string Braced(string id) => $"{{{id.Trim('{', '}').Lower()}}}";
}
