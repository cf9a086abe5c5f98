using System.Xml.Linq;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Tests.Releases;

/// <summary>
/// What an environment, its users and its integrations hold on to once they have a release, one line each: a later one may add lines,
/// and must keep every old one.
/// </summary>
internal static class LastingFacts
{
    public static IReadOnlyList<string> Of(PackedSolution solution)
    {
        var customizations = solution.Customizations;
        return
        [
            .. Publisher(solution.Manifest),
            .. Tables(customizations).SelectMany(Table),
            .. customizations.Children("Entities", "Entity").SelectMany(Layouts),
            .. customizations.Children("optionsets", "optionset").SelectMany(set => Options(set.Attr("Name"), set)),
            .. customizations.Children("EntityRelationships", "EntityRelationship").Select(Relationship),
            .. Identified(customizations),
            .. Plugins(customizations),
            .. solution.Files("environmentvariabledefinitions/").Select(file => $"environment variable {file.Attr("schemaname")} {file.Text("type")}"),
            .. solution.Files("customapis/").Select(CustomApi),
        ];
    }

    /// <summary>How long a text may be, by column: longer with a later release, never shorter.</summary>
    public static IReadOnlyDictionary<string, int> TextLengths(PackedSolution solution) =>
        (from table in Tables(solution.Customizations)
         from column in Columns(table)
         where column.Element("MaxLength") is not null
         select (Name: $"{table.Text("Name")}.{column.Text("LogicalName")}", Length: (int)column.Element("MaxLength")!))
        .ToDictionary(column => column.Name, column => column.Length);

    private static IEnumerable<string> Publisher(XElement manifest)
    {
        var publisher = manifest.Element("Publisher")!;
        yield return $"solution {manifest.Text("UniqueName")}";
        yield return $"publisher {publisher.Text("UniqueName")} {publisher.Text("CustomizationPrefix")} {publisher.Text("CustomizationOptionValuePrefix")}";
    }

    private static IEnumerable<string> Table(XElement table)
    {
        var name = table.Text("Name");
        var definition = table.Element("EntityInfo")!.Element("entity")!;
        return
        [
            $"table {name} {definition.Text("OwnershipTypeMask")} {definition.Text("EntitySetName")}",
            .. definition.Elements("HasRelatedNotes").Select(notes => $"table {name} has notes {notes.Value}"),
            .. Columns(table).SelectMany(column => Column(name, column)),
            .. definition.Children("EntityKeys", "EntityKey").Select(key => $"key {name}.{key.Text("LogicalName")}"),
        ];
    }

    /// <summary>Also those that the solution adds to tables of the platform.</summary>
    private static IEnumerable<string> Layouts(XElement table)
    {
        var name = table.Text("Name");
        return
        [
            .. table.Elements("FormXml").Elements("forms").SelectMany(forms => forms.Elements("systemform").Select(form => $"form {name} {forms.Attr("type")} {form.Text("formid")}")),
            .. table.Descendants("savedquery").Select(view => $"view {name} {view.Text("querytype")} {view.Text("savedqueryid")}"),
            .. table.Descendants("visualization").Select(chart => $"chart {name} {chart.Text("savedqueryvisualizationid")}"),
        ];
    }

    private static IEnumerable<XElement> Tables(XElement root) =>
        root.Children("Entities", "Entity").Where(table => table.Element("EntityInfo") is not null);

    private static IEnumerable<XElement> Columns(XElement table) => table.Element("EntityInfo")!.Element("entity")!.Children("attributes", "attribute");

    private static IEnumerable<string> Column(string table, XElement column)
    {
        var name = $"{table}.{column.Text("LogicalName")}";
        var form = string.Join(' ', new[] { "Format", "Behavior", "AutoNumberFormat" }.Select(column.Text).Where(text => text.Length > 0));
        return [$"column {name} {column.Attr("PhysicalName")} {column.Text("Type")} {form}".TrimEnd(), .. column.Elements("optionset").SelectMany(set => Options(name, set))];
    }

    private static IEnumerable<string> Options(string owner, XElement set) =>
        from option in set.Descendants().Where(found => found.Name.LocalName is "option" or "state" or "status")
        let label = option.Descendants("label").FirstOrDefault(label => label.Attr("languagecode") == "1033")?.Attr("description")
        select $"option {owner} {option.Attr("value")} {label}";

    private static string Relationship(XElement relationship) =>
        $"relationship {relationship.Attr("Name")} {relationship.Text("ReferencingEntityName")}.{relationship.Text("ReferencingAttributeName")} "
        + $"to {relationship.Text("ReferencedEntityName")}, delete {relationship.Text("CascadeDelete")}";

    private static IEnumerable<string> Identified(XElement root) =>
    [
        .. root.Children("Roles", "Role").Select(role => $"role {role.Attr("id")} {role.Attr("name")}"),
        .. root.Children("WebResources", "WebResource").Select(file => $"web resource {file.Text("WebResourceId")} {file.Text("Name")}"),
        .. root.Children("AppModules", "AppModule").Select(app => $"app {app.Text("UniqueName")}"),
        .. root.Children("AppModuleSiteMaps", "AppModuleSiteMap").Select(map => $"sitemap {map.Text("SiteMapUniqueName")}"),
        .. root.Children("Dashboards", "Dashboard").Select(dashboard => $"dashboard {dashboard.Text("FormId")}"),
    ];

    private static IEnumerable<string> Plugins(XElement root) =>
    [
        .. root.Descendants("PluginAssembly").Select(assembly => $"plug-in assembly {assembly.Attr("PluginAssemblyId")} {assembly.Attr("FullName")}"),
        .. root.Descendants("PluginType").Select(type => $"plug-in type {type.Attr("PluginTypeId")} {type.Attr("Name")}"),
        .. root.Descendants("SdkMessageProcessingStep").Select(step => $"step {step.Attr("SdkMessageProcessingStepId")} {step.Attr("Name")}"),
        .. root.Descendants("SdkMessageProcessingStepImage").Select(image => $"image {image.Text("SdkMessageProcessingStepImageId")} {image.Attr("Name")}"),
    ];

    /// <summary>A message, or one of its parameters and answers.</summary>
    private static string CustomApi(XElement file) =>
        $"{file.Name.LocalName} {file.Text("name")} {file.Text("type")}{file.Text("bindingtype")}{file.Text("isoptional")}".TrimEnd();
}
