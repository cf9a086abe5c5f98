using System.Xml.Linq;

namespace Dataverse.Emulator.Import;

/// <summary>
/// Dashboards, quick views, form scripts and commands are not emulated, but the views, charts, forms and web resources they name must
/// come with them; the platform names the first that is missing.
/// </summary>
internal static class ReferenceCheck
{
    private const string WebResource = "$webresource:";

    public static void Run(SolutionPackage package)
    {
        var root = package.Customizations;
        var dashboards = root.Elements("Dashboards").Descendants("control").Elements("parameters").ToList();
        Demand("SavedQuery", dashboards.Elements("ViewId"), root.Descendants("savedqueryid"));
        Demand("SavedQueryVisualization", dashboards.Elements("VisualizationId"), root.Descendants("savedqueryvisualizationid"));

        var quickForms = root.Descendants("QuickForms").SelectMany(list => XElement.Parse(list.Value).Elements("QuickFormId"));
        Demand("SystemForm", quickForms, root.Descendants("formid"));

        var scripts = root.Descendants("Library").Attributes("name").Select(name => name.Value);
        var ribbons = root.Descendants("RibbonDiffXml").Descendants().Attributes().Select(attribute => attribute.Value)
            .Where(value => value.StartsWith(WebResource, StringComparison.Ordinal)).Select(value => value[WebResource.Length..]);
        Demand("WebResource", scripts.Concat(ribbons), root.Elements("WebResources").Elements("WebResource").Elements("Name").Select(name => name.Value));
    }

    private static void Demand(string type, IEnumerable<XElement> named, IEnumerable<XElement> held) =>
        Demand(type, named.Select(Normal).Where(id => id.Length > 0), held.Select(Normal));

    private static void Demand(string type, IEnumerable<string> named, IEnumerable<string> held)
    {
        if (named.Except(held).FirstOrDefault() is { } missing)
            throw SolutionImport.Refused(type, $"The dependent component {type} (Id={missing}) does not exist.");
    }

    private static string Normal(XElement id) => id.Value.Trim('{', '}').ToLowerInvariant();
}
