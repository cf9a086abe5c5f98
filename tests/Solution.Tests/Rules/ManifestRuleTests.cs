using Ironclad.Solution.Rules;

namespace Ironclad.Solution.Tests.Rules;

public sealed class ManifestRuleTests
{
    private const string Manifest = "Other/Solution.xml";

    private const string TableRoot = "<RootComponent type=\"1\" schemaName=\"icd_agreement\" behavior=\"0\" />";

    [TestCase("1", "The table of Entities/icd_Agreement/Entity.xml")]
    [TestCase("20", "The role of Roles/Ironclad Agreement User.xml")]
    [TestCase("60", "The form or dashboard of Dashboards/")]
    [TestCase("61", "The web resource of WebResources/icd_/icons/agreement.svg.data.xml")]
    [TestCase("62", "The sitemap of AppModuleSiteMaps/icd_IroncladAgreements/AppModuleSiteMap.xml")]
    [TestCase("80", "The app of AppModules/icd_IroncladAgreements/AppModule.xml")]
    [TestCase("91", "The plug-in assembly of PluginAssemblies/")]
    [TestCase("92", "The step of SdkMessageProcessingSteps/")]
    public void A_component_that_is_no_root_component_is_refused(string type, string component) =>
        Refused.By<ComponentsAreRoots>(copy => copy.ReplacePattern(Manifest, $"<RootComponent type=\"{type}\"[^>]*>", ""), component);

    [Test]
    public void A_root_component_without_a_component_is_refused() =>
        Refused.By<RootsArePresent>(
            copy => copy.Replace(Manifest, TableRoot, TableRoot + TableRoot.Replace("icd_agreement", "icd_clause")),
            "schemaName=\"icd_clause\" behavior=\"0\" /> has no component in the source.");

    [Test]
    public void A_deleted_component_is_missed_by_its_root_component() =>
        Refused.By<RootsArePresent>(
            copy => copy.Delete("AppModules/icd_IroncladAgreements/AppModule.xml"),
            "<RootComponent type=\"80\" schemaName=\"icd_IroncladAgreements\"");

    [TestCase("type=\"Entity\"", "has the type 'Entity', which is not a number")]
    [TestCase("type=\"380\"", "declares an environment variable")]
    [TestCase("type=\"300\"", "has a type that the packer does not know")]
    public void A_root_component_of_a_wrong_type_is_refused(string type, string message) =>
        Refused.By<RootComponents>(copy => copy.Replace(Manifest, TableRoot, TableRoot + TableRoot.Replace("type=\"1\"", type)), message);

    [Test]
    public void A_root_component_of_an_unknown_behavior_is_refused() =>
        Refused.By<RootComponents>(
            copy => copy.Replace(Manifest, TableRoot, TableRoot.Replace("behavior=\"0\"", "behavior=\"all\"")),
            "has the behavior 'all'");

    [Test]
    public void A_root_component_there_twice_is_refused() =>
        Refused.By<RootComponents>(copy => copy.Replace(Manifest, TableRoot, TableRoot + TableRoot), "is there twice");

    [TestCase("0")]
    [TestCase("1")]
    public void A_source_for_only_one_of_the_zips_is_refused(string managed) =>
        Refused.By<ManagedIsBoth>(
            copy => copy.Replace(Manifest, "<Managed>2", $"<Managed>{managed}"),
            $"Managed is '{managed}'. Set it to 2");

    [TestCase("<Version>1.1.0.0", "<Version>1.1", "The version is '1.1'.")]
    [TestCase("<CustomizationOptionValuePrefix>37411", "<CustomizationOptionValuePrefix>1", "The option value prefix is '1'.")]
    [TestCase("<UniqueName>IroncladForDataverse", "<UniqueName>Ironclad for Dataverse", "is not a name")]
    public void A_publisher_or_version_that_Dataverse_would_not_take_is_refused(string find, string replacement, string message) =>
        Refused.By<Publisher>(copy => copy.Replace(Manifest, find, replacement), message);

    [Test]
    public void A_reserved_prefix_is_refused() =>
        Refused.AlsoBy<Publisher>(
            copy => copy.Replace(Manifest, "<CustomizationPrefix>icd", "<CustomizationPrefix>mscrmx"),
            "The customization prefix is 'mscrmx'.");

    [Test]
    public void A_name_without_the_prefix_is_refused() =>
        Refused.By<PublisherPrefix>(
            copy => copy.ReplacePattern("environmentvariabledefinitions/icd_OnLaunchRefused", "icd_OnLaunchRefused", "OnLaunchRefused")
                .Move("environmentvariabledefinitions/icd_OnLaunchRefused/environmentvariabledefinition.xml", "environmentvariabledefinitions/OnLaunchRefused/environmentvariabledefinition.xml"),
            "The name OnLaunchRefused lacks the publisher's prefix. Start it with icd_.");
}
