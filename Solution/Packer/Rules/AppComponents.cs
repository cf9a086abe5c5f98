using System.Xml.Linq;
using Ironclad.Solution.Platform;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>An app shows tables, dashboards, web resources, roles, an icon and a sitemap that exist.</summary>
internal sealed class AppComponents : IRule
{
    private const string DefaultIcon = "953b9fac-1e5e-e611-80d6-00155ded156f";
    private const string SystemAdministrator = "627090ff-40a3-4053-8790-584edc5be201";
    private const string DashboardPage = "/workplace/home_dashboards.aspx";
    private const string WebResourcePage = "$webresource:";

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        source.Apps.SelectMany(app => Components(source, app).Concat(References(source, app)))
            .Concat(source.SiteMaps.SelectMany(siteMap => Pages(source, siteMap)));

    private static IEnumerable<Problem> Components(SolutionSource source, SourceFile app) =>
        from component in app.Xml.Children("AppModuleComponents", "AppModuleComponent")
        let name = component.Attr("schemaName") + component.Attr("id")
        where !(component.Attr("type") switch
        {
            RootComponent.Table => IsTable(source, name),
            RootComponent.Form => IsDashboard(source, name),
            RootComponent.SiteMap => source.SiteMaps.Any(siteMap => siteMap.Xml.Text("SiteMapUniqueName") == name),
            _ => false,
        })
        select new Problem(
            app.Path,
            $"The app has a component of type {component.Attr("type")} named '{name}', which is not known.",
            "Name a table (type 1, logical name), a dashboard (type 60, id) or a sitemap (type 62) that exists.");

    private static IEnumerable<Problem> References(SolutionSource source, SourceFile app)
    {
        var roles = source.Roles.Select(role => role.Xml.Attr("id").Trim('{', '}')).Append(SystemAdministrator).ToList();
        foreach (var role in app.Xml.Children("AppModuleRoleMaps", "Role").Select(role => role.Attr("id").Trim('{', '}')).Except(roles))
            yield return new(
                app.Path,
                $"The app is open to the role {role}, which is not known.",
                "Use a role of this solution or System Administrator.");

        var icon = app.Xml.Text("WebResourceId");
        if (icon != DefaultIcon && !source.WebResources.Any(file => file.Xml.Text("WebResourceId").Trim('{', '}') == icon))
            yield return new(
                app.Path,
                $"The icon {icon} is not a web resource of this solution.",
                $"Use one, or the default icon {DefaultIcon}.");
        if (app.Xml.Children("AppModuleComponents", "AppModuleComponent").All(component => component.Attr("type") != RootComponent.SiteMap))
            yield return new(app.Path, "The app has no sitemap.", "Add a component of type 62.");
    }

    private static IEnumerable<Problem> Pages(SolutionSource source, SourceFile siteMap) =>
        from page in siteMap.Xml.Descendants("SubArea")
        let found = Unknown(source, page)
        where found is not null
        select new Problem(siteMap.Path, $"The page {page.Attr("Id")} shows the {found.Value.Shown}, which is not known.", found.Value.Fix);

    /// <returns>Null when there is what the page shows.</returns>
    private static (string Shown, string Fix)? Unknown(SolutionSource source, XElement page)
    {
        var (table, url, dashboard) = (page.Attr("Entity"), page.Attr("Url"), page.Attr("DefaultDashboard"));
        return url switch
        {
            "" => IsTable(source, table) ? null : ($"table '{table}'", "Write the logical name of a table that exists."),
            DashboardPage => IsDashboard(source, dashboard) ? null : ($"dashboard '{dashboard}'", "Write the id of a dashboard of this solution."),
            _ => source.WebResources.Any(file => url == WebResourcePage + file.Xml.Text("Name"))
                ? null
                : ($"address {url}", $"Write {DashboardPage}, or {WebResourcePage} and the name of a web resource of this solution."),
        };
    }

    private static bool IsDashboard(SolutionSource source, string id) =>
        id.Length > 0 && source.Dashboards.Any(file => file.Xml.Text("FormId").Trim('{', '}').Same(id.Trim('{', '}')));

    private static bool IsTable(SolutionSource source, string name) =>
        name == name.Lower() && (source.Table(name) is not null || PlatformTables.Find(name) is not null);
}
