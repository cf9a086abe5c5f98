using System.Xml.Linq;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Package;

/// <summary>A child of customizations.xml and the components that belong into it.</summary>
/// <param name="IsAlwaysPresent">True for a section that every export has, empty or not.</param>
internal sealed record Section(string Name, Func<SolutionSource, IEnumerable<XElement>> Content, bool IsAlwaysPresent = true)
{
    public const string Languages = "Languages";

    /// <summary>All sections this packer knows, in the order in which exports have them.</summary>
    public static IReadOnlyList<Section> All { get; } =
    [
        new("Entities", source => source.Tables.Concat(source.ExtendedTables).Select(TableXml.Assemble)),
        new("Roles", source => Roots(source.Roles)),
        new("Workflows", Nothing),
        new("FieldSecurityProfiles", Nothing),
        new("Templates", Nothing),
        new("EntityMaps", source => source.EntityMaps),
        new("EntityRelationships", source => source.Relationships.Select(relationship => relationship.Xml)),
        new("OrganizationSettings", Nothing),
        new("optionsets", source => Roots(source.OptionSets)),
        new("Dashboards", source => Roots(source.Dashboards), IsAlwaysPresent: false),
        new("WebResources", source => Roots(source.WebResources), IsAlwaysPresent: false),
        new("CustomControls", Nothing),
        new("SolutionPluginAssemblies", source => Roots(source.PluginAssemblies), IsAlwaysPresent: false),
        new("SdkMessageProcessingSteps", source => Roots(source.Steps), IsAlwaysPresent: false),
        new("ServiceEndpoints", Nothing, IsAlwaysPresent: false),
        new("AppModuleSiteMaps", source => Roots(source.SiteMaps), IsAlwaysPresent: false),
        new("AppModules", source => Roots(source.Apps), IsAlwaysPresent: false),
        new("EntityDataProviders", Nothing),
        new(Languages, Nothing),
    ];

    private static IEnumerable<XElement> Roots(IEnumerable<SourceFile> files) => files.Select(file => file.Xml);

    private static IEnumerable<XElement> Nothing(SolutionSource source) => [];
}
