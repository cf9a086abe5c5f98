using System.ServiceModel;
using Ironclad.Emulator;
using Ironclad.Mapping;
using Ironclad.Plugins.Tests.Backends;
using Ironclad.Plugins.Tests.Launching;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Tests.Templates;

/// <summary>What happens when legal-ops saves a template row.</summary>
internal sealed class TemplateSavedTests
{
    private Scenario _scenario = null!;

    [SetUp]
    public async Task Start() => _scenario = await Scenario.StartAsync(() => new EmulatorBackend());

    [TearDown]
    public async Task Stop() => await _scenario.DisposeAsync();

    [TestCase("")]
    [TestCase("NDA template")]
    [TestCase("https://ironcladapp.com/c/acme/68dc41e5a7987b1e623e4711")]
    public void What_is_no_template_id_is_refused(string id) => Assert.That(Refused(id), Does.StartWith("ICD-2001").And.Contain($"\"{id}\""));

    [Test]
    public void A_template_that_Ironclad_does_not_know_is_refused() =>
        Assert.That(Refused("68dc41e5a7987b1e623e9999"), Does.StartWith("ICD-2002").And.Contain("68dc41e5a7987b1e623e9999"));

    [Test]
    public void Former_ids_may_follow_the_current_one() =>
        Assert.That(() => _scenario.Template($"{DefaultCompany.MsaTemplateId}, 68dc41e5a7987b1e623e0001"), Throws.Nothing);

    [Test]
    public void The_condition_is_kept_with_the_tables_on_its_way()
    {
        var id = _scenario.Template(DefaultCompany.MsaTemplateId, TemplateRows.When("icd_opportunityid.estimatedvalue", ConditionKind.AtLeast, "1000"));

        var saved = _scenario.Administrator.Retrieve(TemplateTable.LogicalName, id, new ColumnSet(TemplateTable.ConditionResolved));
        Assert.That(saved[TemplateTable.ConditionResolved], Is.EqualTo("icd_opportunityid/opportunity.opportunityid/estimatedvalue"));
    }

    [TestCase("account.name", null, "Contoso")]
    [TestCase("account.name", 1, null)]
    [TestCase(null, 3, null)]
    public void Half_a_condition_is_refused(string? path, int? kind, string? value) => Assert.That(
        Refused(
            DefaultCompany.MsaTemplateId,
            (TemplateTable.ConditionPath, path),
            (TemplateTable.ConditionOperator, kind is { } choice ? new OptionSetValue(choice) : null),
            (TemplateTable.ConditionValue, value)),
        Does.StartWith("ICD-2003"));

    [Test]
    public void A_condition_on_a_column_that_does_not_exist_is_refused() =>
        Assert.That(Refused(DefaultCompany.MsaTemplateId, TemplateRows.When("account.nam", ConditionKind.Filled)), Does.StartWith("ICD-2004").And.Contain("name"));

    [TestCase("icd_agreementvalue", ConditionKind.AtLeast, "a lot")]
    [TestCase("icd_agreementstartdate", ConditionKind.Equal, "31.1.2026")]
    [TestCase("account.name", ConditionKind.AtLeast, "Contoso")]
    public void A_condition_that_never_holds_is_refused(string path, ConditionKind kind, string value) =>
        Assert.That(Refused(DefaultCompany.MsaTemplateId, TemplateRows.When(path, kind, value)), Does.StartWith("ICD-2012").And.Contain(value));

    [Test]
    public void Another_template_must_have_the_attributes_that_mappings_name()
    {
        var id = _scenario.Template(DefaultCompany.MsaTemplateId);
        _scenario.Mapping(id, "seats", AttributeKind.Number, null, (MappingTable.Default, "5"));

        Assert.That(
            Message(() => _scenario.Change(TemplateTable.LogicalName, id, (TemplateTable.TemplateId, DefaultCompany.NdaTemplateId))),
            Does.StartWith("ICD-2014").And.Contain("seats"));
    }

    private string Refused(string id, params (string Column, object? Value)[] columns) => Message(() => _scenario.Template(id, columns));

    private static string Message(Action save)
    {
        try
        {
            save();
            return "";
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.Message;
        }
    }
}
