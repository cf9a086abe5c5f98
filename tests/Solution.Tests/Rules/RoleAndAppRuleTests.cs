using Ironclad.Solution.Rules;

namespace Ironclad.Solution.Tests.Rules;

public sealed class RoleAndAppRuleTests
{
    private const string Role = "Roles/Ironclad Integration.xml";
    private const string App = "AppModules/icd_IroncladAgreements/AppModule.xml";
    private const string SiteMap = "AppModuleSiteMaps/icd_IroncladAgreements/AppModuleSiteMap.xml";
    private const string Icon = "WebResources/icd_/icons/agreement.svg";
    private const string Variables = "environmentvariabledefinitions/";

    [TestCase("prvReadicd_Agreement\"", "prvReadicd_agreement\"", "The privilege prvReadicd_agreement is not known.")]
    [TestCase("prvReadNote\"", "prvReadAnnotation\"", "The privilege prvReadAnnotation is not known.")]
    [TestCase("prvReadNote\" level=\"Global\"", "prvReadNote\" level=\"Organization\"", "has the level 'Organization'. Allowed: Basic, Local, Deep, Global.")]
    [TestCase("prvReadTransactionCurrency\" level=\"Global\"", "prvReadTransactionCurrency\" level=\"Basic\"", "has the level Basic, but the rows of its table belong to the organization.")]
    [TestCase("prvAppendNote\"", "prvCreateNote\"", "The privilege prvCreateNote is there twice.")]
    public void A_privilege_that_does_not_exist_is_refused(string find, string replacement, string message) =>
        Refused.By<RolePrivileges>(copy => copy.Replace(Role, find, replacement), message);

    [TestCase("schemaName=\"opportunity\"", "schemaName=\"opportunities\"", "The app has a component of type 1 named 'opportunities', which is not known.")]
    [TestCase("type=\"62\" schemaName=\"icd_IroncladAgreements\"", "type=\"62\" schemaName=\"icd_Sales\"", "The app has a component of type 62 named 'icd_Sales'")]
    [TestCase("627090ff-40a3-4053-8790-584edc5be201", "627090ff-40a3-4053-8790-000000000000", "The app is open to the role 627090ff-40a3-4053-8790-000000000000, which is not known.")]
    public void An_app_with_an_unknown_part_is_refused(string find, string replacement, string message) =>
        Refused.By<AppComponents>(copy => copy.Replace(App, find, replacement), message);

    [Test]
    public void An_app_without_sitemap_is_refused() =>
        Refused.By<AppComponents>(copy => copy.ReplacePattern(App, "<AppModuleComponent type=\"62\"[^>]*>", ""), "The app has no sitemap.");

    [Test]
    public void An_app_with_an_unknown_icon_is_refused() =>
        Refused.By<AppComponents>(
            copy => copy.ReplacePattern(App, "<WebResourceId>.*?<", "<WebResourceId>11111111-2222-3333-4444-555555555555<"),
            "The icon 11111111-2222-3333-4444-555555555555 is not a web resource");

    [Test]
    public void A_page_of_an_unknown_table_is_refused() =>
        Refused.By<AppComponents>(
            copy => copy.Replace(SiteMap, "Entity=\"icd_agreement\"", "Entity=\"icd_Agreement\""),
            "The page icd_sub_agreements shows the table 'icd_Agreement', which is not known.");

    [Test]
    public void A_web_resource_without_content_is_refused() =>
        Refused.By<WebResources>(copy => copy.Delete(Icon), "The web resource icd_/icons/agreement.svg has no content.");

    [Test]
    public void A_content_without_description_is_refused() =>
        Refused.By<WebResources>(
            copy => copy.Add("WebResources/icd_/icons/other.svg", "<svg />"),
            "WebResources/icd_/icons/other.svg: The content has no description");

    [TestCase("<WebResourceType>11", "<WebResourceType>5", "has the type 5. Write 11.")]
    [TestCase("<FileName>/WebResources/icd_icons", "<FileName>/WebResources/icd_/icons", "Write /WebResources/icd_iconsagreementsvg")]
    public void A_web_resource_with_a_wrong_description_is_refused(string find, string replacement, string message) =>
        Refused.By<WebResources>(copy => copy.Replace(Icon, find, replacement), message);

    [TestCase("icd_OnLaunchRefused", "<type>100000000", "<type>String", "has the type 'String'")]
    [TestCase("icd_IroncladAttributeIds", "<defaultvalue>{}", "<defaultvalue>{a}", "has the default value '{a}', which is not JSON")]
    [TestCase("icd_IroncladCredential", "<iscustomizable>", "<defaultvalue>secret</defaultvalue><iscustomizable>", "is a secret with a default value")]
    [TestCase("icd_IroncladBaseUrl", "<displayname default=\"Ironclad base URL\">", "<displayname default=\"Base URL\">", "has no displayname, or another text as default than as label")]
    public void An_environment_variable_that_could_not_work_is_refused(string variable, string find, string replacement, string message) =>
        Refused.By<EnvironmentVariables>(
            copy => copy.Replace(Variables + variable, find, replacement),
            $"The environment variable {variable} {message}");
}
