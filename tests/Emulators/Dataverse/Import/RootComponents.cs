using System.Globalization;
using System.Xml.Linq;

namespace Dataverse.Emulator.Import;

/// <summary>
/// What the manifest lists and what the package holds must be the same (Microsoft Learn: reference/entities/solutioncomponent for the
/// type numbers). Custom APIs and environment variables travel as folders without a root component.
/// </summary>
internal static class RootComponents
{
    private static readonly Dictionary<int, Func<XElement, IEnumerable<string>>> InPackage = new()
    {
        [1] = root => root.Elements("Entities").Elements("Entity").Elements("Name").Select(name => name.Value),
        [9] = root => root.Elements("optionsets").Elements("optionset").Attributes("Name").Select(name => name.Value),
        [20] = root => root.Elements("Roles").Elements("Role").Attributes("id").Select(id => id.Value),
        [60] = root => root.Elements("Dashboards").Elements("Dashboard").Elements("FormId").Concat(FormsOfOthers(root)).Select(id => id.Value),
        [61] = root => root.Elements("WebResources").Elements("WebResource").Elements("Name").Select(name => name.Value),
        [62] = root => root.Elements("AppModuleSiteMaps").Elements("AppModuleSiteMap").Elements("SiteMapUniqueName").Select(name => name.Value),
        [80] = root => root.Elements("AppModules").Elements("AppModule").Elements("UniqueName").Select(name => name.Value),
        [91] = root => root.Elements("SolutionPluginAssemblies").Elements("PluginAssembly").Attributes("PluginAssemblyId").Select(id => id.Value),
        [92] = root => root.Elements("SdkMessageProcessingSteps").Elements("SdkMessageProcessingStep")
            .Attributes("SdkMessageProcessingStepId").Select(id => id.Value),
    };

    public static void Demand(SolutionPackage package)
    {
        var listed = package.Manifest.Elements("RootComponents").Elements("RootComponent")
            .Select(component => (Type: TypeOf(component), Key: KeyOf(component))).ToHashSet();
        var held = InPackage.SelectMany(type => type.Value(package.Customizations).Select(key => (Type: type.Key, Key: Normal(key)))).ToHashSet();

        foreach (var (type, key) in listed.Except(held))
            throw SolutionImport.Refused("RootComponents", $"The root component of type {type} '{key}' is not in customizations.xml.");
        foreach (var (type, key) in held.Except(listed))
            throw SolutionImport.Refused("RootComponents", $"The component of type {type} '{key}' is not declared as a root component.");
    }

    /// <summary>Forms come with a table of the solution; those that it adds to a table of the platform are listed.</summary>
    private static IEnumerable<XElement> FormsOfOthers(XElement root) =>
        root.Elements("Entities").Elements("Entity").Except(SolutionPackage.Tables(root)).Descendants("formid");

    private static int TypeOf(XElement component)
    {
        if (!int.TryParse((string?)component.Attribute("type"), CultureInfo.InvariantCulture, out var type))
            throw SolutionImport.Refused("RootComponents", "Input string was not in a correct format: RootComponent type must be a number.");
        return InPackage.ContainsKey(type)
            ? type
            : throw Faults.Fault.NotEmulated($"root components of type {type}", "its line to Import/RootComponents.cs");
    }

    /// <summary>Assemblies have both an id and a schema name; the id decides.</summary>
    private static string KeyOf(XElement component) => Normal((string?)component.Attribute("id") ?? (string?)component.Attribute("schemaName"));

    private static string Normal(string? key) => (key ?? "").Trim('{', '}').ToLowerInvariant();
}
