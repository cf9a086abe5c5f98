using Ironclad.Solution.Rules;

namespace Ironclad.Solution.Tests.Rules;

public sealed class DashboardRuleTests
{
    private const string ByStatus = "Entities/icd_Agreement/Visualizations/{16dd1058-2523-54fc-af5f-8f9296557836}.xml";
    private const string ByAge = "Entities/icd_Agreement/Visualizations/{ac41f587-96aa-5884-b90e-8f26726f060b}.xml";
    private const string Dashboard = "Dashboards/";
    private const string App = "AppModules/icd_IroncladAgreements/AppModule.xml";
    private const string SiteMap = "AppModuleSiteMaps/icd_IroncladAgreements/AppModuleSiteMap.xml";
    private const string DashboardId = "520b590a-aa97-5b29-9f41-0a513f688497";

    [TestCase("name=\"icd_ironcladworkflowstatus\"", "name=\"icd_status\"", "The chart uses the column icd_status, which the table does not have.")]
    [TestCase("<entity name=\"icd_agreement\">", "<entity name=\"account\">", "The chart fetches rows of 'account'.")]
    [TestCase("<category alias=\"status\">", "<category alias=\"step\">", "The chart has the category step, by which it does not group.")]
    [TestCase("<measure alias=\"agreements\" />", "<measure alias=\"status\" />", "The chart measures status, which it does not aggregate.")]
    public void A_chart_of_something_that_is_not_fetched_is_refused(string find, string replacement, string message) =>
        Refused.By<Charts>(copy => copy.Replace(ByStatus, find, replacement), message);

    [Test]
    public void A_chart_without_a_series_for_its_measure_is_refused() =>
        Refused.By<Charts>(
            copy => copy.ReplacePattern(ByAge, "<Series ChartType=.*?</Series>", ""),
            "The chart does not draw one series for each measure.");

    [Test]
    public void A_chart_in_a_table_without_place_for_it_is_refused() =>
        Refused.By<Placeholders>(
            copy => copy.Replace("Entities/icd_Agreement/Entity.xml", "<Visualizations />", ""),
            "The element <Visualizations /> is missing.");

    [TestCase("<TargetEntityType>icd_agreement", "<TargetEntityType>icd_contract", "The component component_status shows the table 'icd_contract', which is not of this solution.")]
    [TestCase("<ViewId>{ff99b588", "<ViewId>{00000000", "which icd_agreement does not have. Write the savedqueryid of one of its views in ViewId.")]
    [TestCase("<VisualizationId>{16dd1058", "<VisualizationId>{00000000", "The component component_status shows the chart '{00000000")]
    public void A_dashboard_of_something_that_does_not_exist_is_refused(string find, string replacement, string message) =>
        Refused.By<Dashboards>(copy => copy.Replace(Dashboard, find, replacement), message);

    [Test]
    public void A_dashboard_with_more_components_than_the_platform_draws_is_refused() =>
        Refused.By<Dashboards>(
            copy => copy.ReplacePattern(Dashboard, "(<parameters>.*?</parameters>)", "$1<control id=\"more\">$1</control>"),
            "The dashboard has 7 components. Keep at most 6.");

    [Test]
    public void An_app_with_an_unknown_dashboard_is_refused() =>
        Refused.By<AppComponents>(
            copy => copy.Replace(App, DashboardId, "520b590a-0000-0000-0000-000000000000"),
            "The app has a component of type 60 named '{520b590a-0000-0000-0000-000000000000}', which is not known.");

    [TestCase("DefaultDashboard=\"520b590a", "DefaultDashboard=\"00000000", "shows the dashboard '00000000-aa97-5b29-9f41-0a513f688497', which is not known.")]
    [TestCase("Url=\"/workplace/home_dashboards.aspx\"", "Url=\"$webresource:icd_/pages/start.html\"", "shows the address $webresource:icd_/pages/start.html, which is not known.")]
    public void A_page_of_an_unknown_dashboard_or_web_resource_is_refused(string find, string replacement, string message) =>
        Refused.By<AppComponents>(copy => copy.Replace(SiteMap, find, replacement), message);
}
