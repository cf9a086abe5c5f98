using Ironclad.Solution.Rules;

namespace Ironclad.Solution.Tests.Rules;

public sealed class FileRuleTests
{
    private const string Customizations = "Other/Customizations.xml";
    private const string Relationships = "Other/Relationships.xml";
    private const string Table = "Entities/icd_Agreement/Entity.xml";

    [Test]
    public void The_solution_as_it_is_has_no_problem() =>
        Assert.That(SolutionRules.Check(Checkout.Source, Checkout.Plugin), Is.Empty);

    [Test]
    public void A_file_that_would_be_left_out_is_refused() =>
        Refused.By<KnownFiles>(
            copy => copy.Add("Reports/Agreements.rdl", "<Report />"),
            "Reports/Agreements.rdl: The packer does not know this file");

    [Test]
    public void A_managed_twin_is_refused() =>
        Refused.By<KnownFiles>(
            copy => copy.Add("AppModules/icd_IroncladAgreements/AppModule_managed.xml", "<AppModule />"),
            "has one file for both zips");

    [Test]
    public void A_value_of_an_environment_variable_is_refused() =>
        Refused.By<KnownFiles>(
            copy => copy.Add("environmentvariabledefinitions/icd_OnLaunchRefused/environmentvariablevalues.json", "{}"),
            "does not know this file");

    [Test]
    public void A_missing_file_that_every_solution_has_is_refused() =>
        Refused.By<RequiredFiles>(copy => copy.Delete(Customizations), "Other/Customizations.xml: The file is missing.");

    [Test]
    public void Broken_XML_is_refused_with_the_line() =>
        Refused.By<ReadableXml>(
            copy => copy.Replace(Relationships, "</EntityRelationships>", ""),
            "not well-formed XML: Unexpected end of file");

    [Test]
    public void A_file_in_the_wrong_place_is_refused() =>
        Refused.By<ReadableXml>(
            copy => copy.Add("OptionSets/icd_kind.xml", "<Role />"),
            "The root element is <Role>. A file in this place has the root element <optionset>.");

    [TestCase("<FormXml />")]
    [TestCase("<SavedQueries />")]
    [TestCase("<RibbonDiffXml />")]
    public void A_missing_placeholder_is_refused(string placeholder) =>
        Refused.By<Placeholders>(copy => copy.Replace(Table, placeholder, ""), $"The element {placeholder} is missing.");

    [Test]
    public void A_placeholder_with_content_is_refused() =>
        Refused.By<Placeholders>(
            copy => copy.Replace(Table, "<FormXml />", "<FormXml><forms /></FormXml>"),
            "The element <FormXml> has content.");

    [TestCase("Entities")]
    [TestCase("Workflows")]
    [TestCase("WebResources")]
    [TestCase("AppModules")]
    public void A_missing_section_is_refused(string section) =>
        Refused.By<Sections>(copy => copy.Replace(Customizations, $"<{section} />", ""), $"The section <{section} /> is missing.");

    [Test]
    public void A_section_with_content_is_refused() =>
        Refused.By<Sections>(
            copy => copy.Replace(Customizations, "<Entities />", "<Entities><Entity /></Entities>"),
            "The section <Entities> is not empty.");

    [Test]
    public void A_section_that_the_packer_does_not_know_is_refused() =>
        Refused.By<Sections>(
            copy => copy.Replace(Customizations, "<Roles />", "<Roles /><AIModels />"),
            "does not know the section <AIModels>");

    [Test]
    public void Sections_in_another_order_are_refused() =>
        Refused.By<Sections>(
            copy => copy.Replace(Customizations, "<Roles />", "").Replace(Customizations, "<Templates />", "<Templates /><Roles />"),
            "The sections are out of order.");

    [Test]
    public void A_relationship_that_is_not_listed_is_refused() =>
        Refused.By<RelationshipIndex>(
            copy => copy.Replace(Relationships, "<EntityRelationship Name=\"owner_icd_agreement\" />", ""),
            "The relationship owner_icd_agreement of Other/Relationships/Owner.xml is not listed.");

    [Test]
    public void A_listed_relationship_without_definition_is_refused() =>
        Refused.By<RelationshipIndex>(
            copy => copy.Replace(Relationships, "</EntityRelationships>", "<EntityRelationship Name=\"icd_contact\" /></EntityRelationships>"),
            "The relationship icd_contact is listed but not defined.");

    [Test]
    public void A_relationship_listed_twice_is_refused() =>
        Refused.By<RelationshipIndex>(
            copy => copy.Replace(Relationships, "</EntityRelationships>", "<EntityRelationship Name=\"team_icd_agreement\" /></EntityRelationships>"),
            "team_icd_agreement is there twice");

    [Test]
    public void A_file_with_the_name_of_another_component_is_refused() =>
        Refused.By<FileNames>(
            copy => copy.Move("Roles/Ironclad Integration.xml", "Roles/Integration.xml"),
            "Roles/Integration.xml: The content belongs to Roles/Ironclad Integration.xml.");

    [Test]
    public void A_form_file_with_another_id_is_refused() =>
        Refused.By<FileNames>(
            copy => copy.ReplacePattern("Entities/icd_Agreement/FormXml/main/", "<formid>.*?</formid>", "<formid>{11111111-2222-3333-4444-555555555555}</formid>"),
            "{11111111-2222-3333-4444-555555555555}.xml");
}
