using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>A file is named after what it holds. SolutionPackager goes by the content and ignores the name; a reader goes by the name.</summary>
internal sealed class FileNames : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from pair in Expected(source)
        where pair.File.Path != pair.Path
        select new Problem(pair.File.Path, $"The content belongs to {pair.Path}.", "Rename the file or correct the name or id in it.");

    private static IEnumerable<(SourceFile File, string Path)> Expected(SolutionSource source) =>
    [
        .. source.Tables.Concat(source.ExtendedTables).Select(table => (table.File, $"Entities/{table.SchemaName}/Entity.xml")),
        .. source.Tables.Concat(source.ExtendedTables).SelectMany(table => table.Forms).Select(file => (file, Sibling(file, file.Xml.Element("systemform")?.Text("formid")))),
        .. source.Tables.SelectMany(table => table.Views).Select(file => (file, Sibling(file, file.Xml.Element("savedquery")?.Text("savedqueryid")))),
        .. source.Tables.SelectMany(table => table.Charts).Select(file => (file, Sibling(file, file.Xml.Text("savedqueryvisualizationid")))),
        .. source.Dashboards.Select(file => (file, Sibling(file, file.Xml.Text("FormId")))),
        .. source.OptionSets.Select(file => (file, $"OptionSets/{file.Xml.Attr("Name")}.xml")),
        .. source.Roles.Select(file => (file, $"Roles/{file.Xml.Attr("name")}.xml")),
        .. source.WebResources.Select(file => (file, $"WebResources/{file.Xml.Text("Name")}.data.xml")),
        .. source.PluginAssemblies.Select(file => (file, $"{file.Xml.Text("FileName").TrimStart('/')}.data.xml")),
        .. source.Steps.Select(file => (file, Sibling(file, file.Xml.Attr("SdkMessageProcessingStepId")))),
        .. source.SiteMaps.Select(file => (file, $"AppModuleSiteMaps/{file.Xml.Text("SiteMapUniqueName")}/AppModuleSiteMap.xml")),
        .. source.Apps.Select(file => (file, $"AppModules/{file.Xml.Text("UniqueName")}/AppModule.xml")),
        .. source.EnvironmentVariables.Select(file => (file, $"environmentvariabledefinitions/{file.Xml.Attr("schemaname")}/environmentvariabledefinition.xml")),
        .. source.CustomApis.Select(file => (file, $"customapis/{file.Xml.Attr("uniquename")}/customapi.xml")),
        .. source.CustomApiParameters.Concat(source.CustomApiProperties).Select(file => (file, InFolder(file, file.Xml.Attr("uniquename")))),
        .. source.Relationships.Select(relationship => (relationship.File, $"Other/Relationships/{relationship.Referenced}.xml")).Distinct(),
    ];

    private static string InFolder(SourceFile file, string name) => $"{file.Path[..^$"{file.Folder}/{file.Name}".Length]}{name}/{file.Name}";

    private static string Sibling(SourceFile file, string? id) => $"{file.Path[..^file.Name.Length]}{id}.xml";
}
