using System.ServiceModel;
using Ironclad.Emulator;
using Ironclad.Emulator.Control;
using Ironclad.Mapping;
using Ironclad.Plugins.Tests.Backends;
using Ironclad.Plugins.Tests.Launching;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Tests.Templates;

/// <summary>What happens when legal-ops saves a mapping row.</summary>
internal sealed class MappingSavedTests
{
    private Scenario _scenario = null!;
    private Guid _template;

    [SetUp]
    public async Task Start()
    {
        _scenario = await Scenario.StartAsync(() => new EmulatorBackend());
        _template = _scenario.Template(DefaultCompany.MsaTemplateId);
    }

    [TearDown]
    public async Task Stop() => await _scenario.DisposeAsync();

    [Test]
    public void A_row_without_a_name_gets_the_label_of_its_column()
    {
        var id = _scenario.Mapping(_template, "agreementDate", AttributeKind.Date, AgreementTable.StartDate);

        Assert.That(Saved(id).GetAttributeValue<string>(MappingTable.Name), Is.EqualTo("Agreement Start Date"));
    }

    [TestCase("icd_opportunityid.parentaccountid.name", "icd_opportunityid/opportunity.opportunityid/parentaccountid/account.accountid/name")]
    [TestCase(" ICD_OpportunityId . Name ", "icd_opportunityid/opportunity.opportunityid/name")]
    [TestCase("account.name", "account/name")]
    [TestCase("account.primarycontactid.fullname", "account/primarycontactid/contact.contactid/fullname")]
    public void The_tables_on_the_way_are_written_down(string path, string resolved)
    {
        var id = _scenario.Mapping(_template, "counterpartyName", AttributeKind.Text, path);

        Assert.That(Saved(id).GetAttributeValue<string>(MappingTable.ResolvedPath), Is.EqualTo(resolved));
    }

    [TestCase("icd_opportunityid.parentacountid.name", "The table opportunity has no column parentacountid.", "parentaccountid")]
    [TestCase("icd_signername", "The table icd_agreement has no column icd_signername.", "icd_counterpartysignername")]
    [TestCase("account.xyzzyxyzzy", "The table account has no column xyzzyxyzzy.", "None has a similar name.")]
    [TestCase("icd_opportunityid.", "The table opportunity has no column .", "Write the logical name of a column.")]
    public void A_column_that_does_not_exist_is_refused_with_the_names_it_may_be(string path, string cause, string fix) =>
        Assert.That(Refused("counterpartyName", AttributeKind.Text, path), Does.StartWith("ICD-2004").And.Contain(cause).And.Contain(fix));

    [TestCase("icd_agreementtype.name")]
    [TestCase("icd_opportunityid.customerid.name")]
    public void A_path_through_something_that_leads_to_no_one_table_is_refused(string path) =>
        Assert.That(Refused("counterpartyName", AttributeKind.Text, path), Does.StartWith("ICD-2005"));

    [TestCase(AgreementTable.StartDate, AttributeKind.Text, "Choose|Date fits")]
    [TestCase(AgreementTable.Opportunity, AttributeKind.Text, "no kind fits")]
    [TestCase(AgreementTable.Value, AttributeKind.Date, "Amount and Number fit")]
    [TestCase(AgreementTable.Type, AttributeKind.Text, "Choice label fits")]
    public void A_kind_that_does_not_fit_the_column_is_refused(string path, AttributeKind kind, string fix) =>
        Assert.That(Refused("counterpartyName", kind, path), Does.StartWith("ICD-2006").And.Contain(fix.Split('|')[^1]));

    [Test]
    public void An_attribute_that_the_template_does_not_have_is_refused_with_near_names() =>
        Assert.That(
            Refused("counterpartyNames", AttributeKind.Text, "account.name"),
            Does.StartWith("ICD-2007").And.Contain("Template").And.Contain("counterpartyNames").And.Contain("Similar: counterpartyName"));

    [Test]
    public void A_kind_that_the_attribute_does_not_take_is_refused() =>
        Assert.That(Refused("seats", AttributeKind.Text, "account.name"), Does.StartWith("ICD-2008").And.Contain("number").And.Contain("Number fits"));

    [Test]
    public void An_attribute_that_no_kind_fits_is_refused() =>
        Assert.That(Refused("contractTerm", AttributeKind.Text, "account.name"), Does.StartWith("ICD-2008").And.Contain("no kind fits"));

    [TestCase(AttributeKind.Number, "a lot", "1250.5")]
    [TestCase(AttributeKind.Boolean, "perhaps", "yes or no")]
    [TestCase(AttributeKind.Date, "31.1.2026", "2026-01-31")]
    [TestCase(AttributeKind.MonetaryAmount, "12", "1250.5 USD")]
    public void A_default_that_cannot_be_read_is_refused_with_an_example(AttributeKind kind, string text, string example) =>
        Assert.That(Refused("seats", kind, null, (MappingTable.Default, text)), Does.StartWith("ICD-2009").And.Contain(text).And.Contain(example));

    [TestCase("icd_opportunityid.name", AttributeKind.Text)]
    [TestCase(AgreementTable.WorkflowStatus, AttributeKind.Text)]
    [TestCase(AgreementTable.Number, AttributeKind.Text)]
    [TestCase("icd_agreementvalue_base", AttributeKind.MonetaryAmount)]
    [TestCase(AgreementTable.Type, AttributeKind.ChoiceLabel)]
    public void A_column_that_cannot_follow_Ironclad_is_refused(string path, AttributeKind kind) =>
        Assert.That(Refused("counterpartyName", kind, path, (MappingTable.Direction, TemplateRows.SyncBack)), Does.StartWith("ICD-2010"));

    [Test]
    public void A_row_with_neither_column_nor_default_is_refused() =>
        Assert.That(Refused("counterpartyName", AttributeKind.Text, null), Does.StartWith("ICD-2011"));

    [Test]
    public void A_second_row_for_the_same_attribute_is_refused_until_the_first_is_switched_off()
    {
        var first = _scenario.Mapping(_template, "counterpartyName", AttributeKind.Text, "account.name");
        Assert.That(Refused("counterpartyName", AttributeKind.Text, "icd_opportunityid.name"), Does.StartWith("ICD-2013"));

        _scenario.Change(MappingTable.LogicalName, first, ("statecode", new OptionSetValue(1)));

        Assert.That(() => _scenario.Mapping(_template, "counterpartyName", AttributeKind.Text, "icd_opportunityid.name"), Throws.Nothing);
    }

    [Test]
    public void A_changed_row_is_checked_together_with_what_it_held()
    {
        var id = _scenario.Mapping(_template, "counterpartyName", AttributeKind.Text, "account.name");

        Assert.That(Message(() => _scenario.Change(MappingTable.LogicalName, id, (MappingTable.Kind, new OptionSetValue(3)))), Does.StartWith("ICD-2006"));
        Assert.That(Message(() => _scenario.Change(MappingTable.LogicalName, id, (MappingTable.Path, "account.nam"))), Does.StartWith("ICD-2004"));
        Assert.That(Message(() => _scenario.Change(MappingTable.LogicalName, id, (MappingTable.Path, "account.emailaddress1"))), Is.Empty);
        Assert.That(Saved(id)[MappingTable.ResolvedPath], Is.EqualTo("account/emailaddress1"));
    }

    [Test]
    public void A_row_that_is_switched_off_may_be_wrong_until_it_is_switched_on()
    {
        var id = _scenario.Mapping(_template, "counterpartyName", AttributeKind.Text, "account.name");
        _scenario.Change(MappingTable.LogicalName, id, ("statecode", new OptionSetValue(1)));
        _scenario.Change(MappingTable.LogicalName, id, (MappingTable.Path, "account.nam"));

        Assert.That(Message(() => _scenario.Change(MappingTable.LogicalName, id, ("statecode", new OptionSetValue(0)))), Does.StartWith("ICD-2004"));
    }

    [Test]
    public async Task A_row_that_cannot_be_compared_with_Ironclad_is_saved()
    {
        await _scenario.Ironclad.Control.AddFault(new Fault { Route = "GET /workflow-schemas/{id}", Kind = FaultKind.Status, Status = 503 });

        Assert.That(() => _scenario.Mapping(_template, "perhapsThere", AttributeKind.Text, "account.name"), Throws.Nothing);
    }

    [Test]
    public async Task Without_a_credential_rows_are_saved_unchecked()
    {
        await using var scenario = await Scenario.StartAsync(() => new EmulatorBackend());
        scenario.Backend.SetSecureConfiguration(null);

        Assert.That(() => scenario.Mapping(scenario.Template("perhaps"), "perhapsThere", AttributeKind.Text, "account.name"), Throws.Nothing);
        Assert.That(await scenario.Ironclad.Control.Calls(), Is.Empty);
    }

    [Test]
    public void Approvers_and_signers_are_no_part_of_the_launch_form() =>
        Assert.That(() => _scenario.Mapping(_template, DefaultCompany.LegalRoleId, AttributeKind.Email, null, (MappingTable.Default, DefaultCompany.LegalUserEmail)), Throws.Nothing);

    private Entity Saved(Guid id) => _scenario.Administrator.Retrieve(MappingTable.LogicalName, id, new ColumnSet(true));

    private string Refused(string attribute, AttributeKind kind, string? path, params (string Column, object? Value)[] columns) =>
        Message(() => _scenario.Mapping(_template, attribute, kind, path, columns));

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
