using System.Text.RegularExpressions;

namespace Ironclad.Solution.Source;

/// <summary>A kind of file in SolutionPackager's unpacked layout, and the root element it must have.</summary>
/// <param name="Root">Name of the root element; null for a file that is not read as XML.</param>
internal sealed record FileKind(Regex Path, string? Root)
{
    private const string Id = @"\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}";

    private static readonly FileKind[] All =
    [
        Kind(@"Other/(Solution|Customizations)\.xml", "ImportExportXml"),
        Kind(@"Other/Relationships\.xml|Other/Relationships/\w+\.xml", "EntityRelationships"),
        Kind(@"Other/EntityMaps\.xml", "EntityMaps"),
        Kind(@"Entities/\w+/Entity\.xml", "Entity"),
        Kind(@"Entities/\w+/RibbonDiff\.xml", "RibbonDiffXml"),
        Kind($@"Entities/\w+/FormXml/(main|quick|quickCreate|card)/{Id}\.xml", "forms"),
        Kind($@"Entities/\w+/SavedQueries/{Id}\.xml", "savedqueries"),
        Kind($@"Entities/\w+/Visualizations/{Id}\.xml", "visualization"),
        Kind($@"Dashboards/{Id}\.xml", "Dashboard"),
        Kind(@"OptionSets/\w+\.xml", "optionset"),
        Kind(@"Roles/[^/]+\.xml", "Role"),
        Kind(@"WebResources/.+\.data\.xml", "WebResource"),
        Kind(@"WebResources/.+\.resx", "root"),
        Kind(@"WebResources/.+", null),
        Kind(@"PluginAssemblies/[^/]+/[^/]+\.dll\.data\.xml", "PluginAssembly"),
        Kind(@"PluginAssemblies/[^/]+/[^/]+\.dll", null),
        Kind($@"SdkMessageProcessingSteps/{Id}\.xml", "SdkMessageProcessingStep"),
        Kind(@"AppModules/\w+/AppModule\.xml", "AppModule"),
        Kind(@"AppModuleSiteMaps/\w+/AppModuleSiteMap\.xml", "AppModuleSiteMap"),
        Kind(@"customapis/\w+/customapi\.xml", "customapi"),
        Kind(@"customapis/\w+/customapirequestparameters/\w+/customapirequestparameter\.xml", "customapirequestparameter"),
        Kind(@"customapis/\w+/customapiresponseproperties/\w+/customapiresponseproperty\.xml", "customapiresponseproperty"),
        Kind(@"environmentvariabledefinitions/\w+/environmentvariabledefinition\.xml", "environmentvariabledefinition"),
    ];

    public static FileKind? Of(SourceFile file) => All.FirstOrDefault(kind => kind.Path.IsMatch(file.Path));

    private static FileKind Kind(string path, string? root) => new(new Regex($"^({path})$"), root);
}
