using System.Globalization;
using System.Reflection;
using Ironclad.Mapping;
using Ironclad.Solution.Rules;
using Ironclad.Solution.Source;
using Ironclad.Texts;

namespace Ironclad.Solution.Tests;

/// <summary>What the plug-in and the relay expect of the solution, compared with what the solution has.</summary>
public sealed class PluginContractTests
{
    [TestCase(typeof(AgreementTable), AgreementTable.LogicalName)]
    [TestCase(typeof(TemplateTable), TemplateTable.LogicalName)]
    [TestCase(typeof(MappingTable), MappingTable.LogicalName)]
    public void Every_column_that_code_names_is_in_the_table(Type code, string table)
    {
        var names = from constant in code.GetFields()
                    where constant.Name != nameof(AgreementTable.LogicalName)
                    select (string)constant.GetRawConstantValue()!;

        Assert.That(names, Is.SubsetOf(Checkout.Source.Table(table)!.Columns.Select(column => column.LogicalName)));
    }

    [Test]
    public void Every_mapped_column_of_the_Agreement_is_in_the_table() =>
        Assert.That(
            AgreementMapping.Attributes.Where(line => line.Path!.IsOfAgreement).Select(line => line.Path!.Column),
            Is.SubsetOf(Checkout.Agreement.Columns.Select(column => column.LogicalName)));

    [TestCase(AttributeKind.Email, "email")]
    [TestCase(AttributeKind.Date, "date")]
    [TestCase(AttributeKind.MonetaryAmount, "")]
    public void A_mapped_column_has_the_format_of_its_attribute(object kind, string format) =>
        Assert.That(
            AgreementMapping.Attributes.Where(mapping => mapping.Kind.Equals(kind)).Select(mapping => Checkout.Agreement.Column(mapping.Path!.Column)?.Format),
            Is.Not.Empty.And.All.EqualTo(format));

    [Test]
    public void The_post_image_holds_exactly_the_columns_that_the_plugin_reads()
    {
        var plugin = Assembly.LoadFrom(Checkout.PluginPath);
        var columns = plugin.GetType("Ironclad.Plugins.LaunchWorkflow.NewAgreement", throwOnError: true)!.GetProperty("Columns")!.GetValue(null);
        var image = ComponentIds.Images(LaunchStep()).Single();

        Assert.That(image.Text("Attributes").Split(','), Is.EquivalentTo((IReadOnlyList<string>)columns!));
    }

    [Test]
    public void An_image_before_an_update_holds_the_columns_that_its_step_waits_for()
    {
        var images = from step in Checkout.Source.Steps
                     from image in ComponentIds.Images(step)
                     where image.Text("ImageType") == "0"
                     select (Held: image.Text("Attributes"), Awaited: step.Xml.Text("FilteringAttributes"));

        Assert.That(images.Select(image => image.Held), Is.Not.Empty.And.EqualTo(images.Select(image => image.Awaited)));
    }

    [Test]
    public void The_step_runs_synchronously_after_the_create_and_after_every_other_step()
    {
        var step = LaunchStep().Xml;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(step.Text("Stage"), Is.EqualTo("40"));
            Assert.That(step.Text("Mode"), Is.EqualTo("0"));
            Assert.That(step.Text("Rank"), Is.EqualTo("1000"));
            Assert.That(step.Text("PrimaryEntity"), Is.EqualTo(AgreementTable.LogicalName));
        }
    }

    [Test]
    public void Every_plugin_class_has_a_step_or_a_custom_api()
    {
        var steps = Checkout.Source.Steps.Select(step => step.Xml.Text("PluginTypeId"));
        var types = Checkout.Source.PluginTypes.ToDictionary(type => type.Xml.Attr("PluginTypeId"), type => type.Xml.Attr("Name"));

        Assert.That(
            steps.Concat(Checkout.Source.CustomApis.Select(api => CustomApis.PluginTypeId(api.Xml))).Select(id => types[id]).Distinct(),
            Is.EquivalentTo(Checkout.Plugin.PluginTypes));
    }

    [Test]
    public void The_environment_variables_are_those_that_code_reads() =>
        Assert.That(Checkout.Source.EnvironmentVariables.Select(file => file.Xml.Attr("schemaname")), Is.EquivalentTo(SettingNames.All));

    [TestCase(AgreementTable.LogicalName)]
    [TestCase(TemplateTable.LogicalName)]
    public void The_choice_has_the_types_that_code_knows(string table)
    {
        var options = Checkout.Source.Table(table)!.Column(AgreementTable.Type)!.Xml.Descendants("option")
            .Select(option => (option.Attr("value"), option.Descendants("label").First().Attr("description")));

        Assert.That(options, Is.EqualTo(AgreementType.All.Select(type => ($"{type.Value}", type.Label))));
    }

    [Test]
    public void The_languages_of_the_solution_are_those_that_code_speaks() =>
        Assert.That(
            Checkout.Source.Customizations.Children("Languages", "Language").Select(language => int.Parse(language.Value, CultureInfo.InvariantCulture)),
            Is.EquivalentTo(Language.All.Select(language => language.Lcid)));

    [Test]
    public void A_message_calls_a_column_what_the_form_calls_it()
    {
        var differing = from mapping in AgreementMapping.Attributes
                        let column = mapping.Path!.IsOfAgreement ? mapping.Path.Column : AgreementTable.Id
                        where column != AgreementTable.Id
                        from label in Checkout.Agreement.Column(column)!.Xml.Children("displaynames", "displayname")
                        let language = Language.Of(int.Parse(label.Attr("languagecode"), CultureInfo.InvariantCulture))
                        let told = Catalogue.Text($"Columns.{column}", language)
                        where told != label.Attr("description")
                        select $"{column}: {told}, on the form {label.Attr("description")}";

        Assert.That(differing, Is.Empty);
    }

    [Test]
    public void The_choice_of_kinds_has_those_that_code_knows()
    {
        var options = Checkout.Source.Table(MappingTable.LogicalName)!.Column(MappingTable.Kind)!.Xml.Descendants("option").Select(option => (int)option.Attribute("value")!);

        Assert.That(options.Select(option => AttributeKinds.Of(option)), Is.EquivalentTo(Enum.GetValues<AttributeKind>().Cast<AttributeKind?>()));
    }

    [Test]
    public void The_choice_of_conditions_has_those_that_code_knows() =>
        Assert.That(
            Checkout.Source.Table(TemplateTable.LogicalName)!.Column(TemplateTable.ConditionOperator)!.Xml.Descendants("option").Select(option => (ConditionKind)(int)option.Attribute("value")!),
            Is.EquivalentTo(Enum.GetValues<ConditionKind>()));

    [Test]
    public void Notes_are_enabled() =>
        Assert.That(Checkout.Agreement.Definition.Elements().Last().ToString(), Is.EqualTo("<HasRelatedNotes>True</HasRelatedNotes>"));

    [Test]
    public void The_integration_role_can_neither_create_nor_delete_an_Agreement_nor_change_its_owner()
    {
        var privileges = Checkout.Source.Roles.Single(role => role.Name == "Ironclad Integration.xml").Xml.Descendants("RolePrivilege").Select(privilege => privilege.Attr("name"));

        Assert.That(privileges, Is.EquivalentTo(new[]
        {
            "prvReadicd_Agreement", "prvWriteicd_Agreement", "prvAppendicd_Agreement", "prvAppendToicd_Agreement",
            "prvCreateNote", "prvReadNote", "prvWriteNote", "prvAppendNote", "prvReadOrganization", "prvReadicd_Mapping", "prvReadicd_Template",
            "prvReadAccount", "prvReadOpportunity", "prvReadTransactionCurrency", "prvAppendToTransactionCurrency", "prvReadEnvironmentVariableDefinition",
            "prvCreateicd_Log", "prvReadicd_Log", "prvWriteicd_Log", "prvDeleteicd_Log", "prvAppendicd_Log",
            "prvReadRole", "prvReadSolution",
        }));
    }

    private static SourceFile LaunchStep() =>
        Checkout.Source.Steps.Single(step => step.Xml.Attr("Name").StartsWith("Ironclad.Plugins.LaunchWorkflow.AgreementCreated:", StringComparison.Ordinal));
}
