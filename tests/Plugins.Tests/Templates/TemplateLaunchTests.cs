using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Ironclad.Emulator;
using Ironclad.Mapping;
using Ironclad.Plugins.Tests.Backends;
using Ironclad.Plugins.Tests.Launching;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Templates;

/// <summary>What is launched when rows of the tables Template and Mapping say so.</summary>
internal sealed class TemplateLaunchTests
{
    /// <summary>A template that Ironclad knows and that no environment variable names.</summary>
    private const string Other = DefaultCompany.NdaTemplateId;

    private Scenario _scenario = null!;

    [SetUp]
    public async Task Start() => _scenario = await Scenario.StartAsync(() => new EmulatorBackend());

    [TearDown]
    public async Task Stop() => await _scenario.DisposeAsync();

    [Test]
    public async Task A_template_with_mapping_rows_sends_exactly_these_and_the_id_of_the_agreement()
    {
        _scenario.Set(SettingNames.MsaTemplateId, null);
        var template = _scenario.Template(DefaultCompany.MsaTemplateId);
        Counterparty(template);
        _scenario.Mapping(template, "seats", AttributeKind.Number, null, (MappingTable.Default, "25"));

        var created = _scenario.Create();

        Assert.That((await AttributesAsync()).Where(attribute => IsOurs(attribute.Key)).ToDictionary(attribute => attribute.Key, attribute => attribute.Value!.ToJsonString()), Is.EquivalentTo(new Dictionary<string, string>
        {
            ["dynamicsMsaId"] = $"\"{created.AgreementId}\"",
            ["counterpartyName"] = "\"Contoso\"",
            ["counterpartySignerName"] = "\"Maria M\\u00E1rquez\"",
            ["counterpartySignerEmail"] = "\"maria@contoso.test\"",
            ["seats"] = "25",
        }));
    }

    [Test]
    public async Task A_template_without_mapping_rows_uses_the_built_in_mapping()
    {
        _scenario.Set(SettingNames.MsaTemplateId, null);
        _scenario.Template(DefaultCompany.MsaTemplateId);

        _scenario.Create();

        Assert.That((await AttributesAsync()).Select(attribute => attribute.Key), Is.SupersetOf(AgreementMapping.Attributes.Select(line => line.AttributeId)));
    }

    [TestCase(999, DefaultCompany.MsaTemplateId)]
    [TestCase(1000, DefaultCompany.NdaTemplateId)]
    public void The_first_template_whose_condition_holds_is_launched(int value, string launched)
    {
        _scenario.Template(Other, [(TemplateTable.Priority, 1), .. TemplateRows.When(AgreementTable.Value, ConditionKind.AtLeast, "1000")]);
        _scenario.Template(DefaultCompany.MsaTemplateId, (TemplateTable.Priority, 2));

        var created = _scenario.Create(_scenario.Agreement().With(AgreementTable.Value, new Money(value)));

        Assert.That(created.Trace, Does.Contain($"template {launched},"));
    }

    [TestCase("icd_opportunityid.name", ConditionKind.Equal, "contoso 2026", true)]
    [TestCase("icd_opportunityid.name", ConditionKind.NotEqual, "Contoso 2026", false)]
    [TestCase("account.name", ConditionKind.Filled, null, true)]
    [TestCase("account.accountnumber", ConditionKind.Filled, null, false)]
    [TestCase("account.accountnumber", ConditionKind.Empty, null, true)]
    [TestCase("icd_agreementstartdate", ConditionKind.AtMost, "2026-01-31", true)]
    [TestCase("icd_agreementstartdate", ConditionKind.AtMost, "2026-01-30", false)]
    [TestCase("icd_agreementtype", ConditionKind.Equal, "MSA", true)]
    [TestCase("icd_agreementtype", ConditionKind.Equal, "1", true)]
    [TestCase("icd_agreementtype", ConditionKind.Equal, "NDA", false)]
    [TestCase("icd_opportunityid.transactioncurrencyid.isocurrencycode", ConditionKind.Equal, "EUR", true)]
    public void A_condition_reads_the_agreement_and_the_rows_around_it(string path, ConditionKind kind, string? value, bool holds)
    {
        _scenario.Template(Other, TemplateRows.When(path, kind, value));

        var created = _scenario.Create();

        Assert.That(created.Trace, Does.Contain(holds ? $"template {Other}," : $"template {DefaultCompany.MsaTemplateId},"));
    }

    [Test]
    public void Without_a_template_that_fits_the_agreement_is_left_alone()
    {
        _scenario.Set(SettingNames.MsaTemplateId, null);
        _scenario.Template(Other, TemplateRows.When("account.accountnumber", ConditionKind.Filled));

        var created = _scenario.Create();

        Assert.That(created.Error, Is.Null);
        Assert.That(created.Trace, Does.Contain("left alone: no template for MSA fits"));
        Assert.That(_scenario.Row(created).Contains(AgreementTable.WorkflowStatus), Is.False);
    }

    [Test]
    public void A_template_that_is_switched_off_launches_nothing()
    {
        var template = _scenario.Template(Other);
        _scenario.Change(TemplateTable.LogicalName, template, ("statecode", new OptionSetValue(1)));

        Assert.That(_scenario.Create().Trace, Does.Contain($"template {DefaultCompany.MsaTemplateId},"));
    }

    [Test]
    public async Task A_second_template_for_NDAs_takes_the_account_of_the_agreement()
    {
        var nda = _scenario.Template(DefaultCompany.NdaTemplateId, (TemplateTable.Type, new OptionSetValue(TemplateRows.Nda)));
        _scenario.Mapping(nda, "counterpartyName", AttributeKind.Text, "account.name");
        _scenario.Mapping(nda, DefaultCompany.NdaSignerNameAttribute, AttributeKind.Text, AgreementTable.SignerName);
        _scenario.Mapping(nda, DefaultCompany.NdaSignerEmailAttribute, AttributeKind.Email, AgreementTable.SignerEmail);
        var fabrikam = _scenario.Save("account", ("name", "Fabrikam"));

        _scenario.Create(_scenario.Agreement().With(AgreementTable.Type, new OptionSetValue(2)).With(AgreementTable.Account, new EntityReference("account", fabrikam)));

        Assert.That((string?)(await AttributesAsync())["counterpartyName"], Is.EqualTo("Fabrikam"));
    }

    [Test]
    public async Task A_template_may_take_the_account_that_its_type_usually_does_not()
    {
        _scenario.Set(SettingNames.MsaTemplateId, null);
        _scenario.Template(DefaultCompany.MsaTemplateId, (TemplateTable.Account, new OptionSetValue(2)));
        var fabrikam = _scenario.Save("account", ("name", "Fabrikam"));

        _scenario.Create(_scenario.Agreement().With(AgreementTable.Account, new EntityReference("account", fabrikam)));

        Assert.That((string?)(await AttributesAsync())["counterpartyName"], Is.EqualTo("Fabrikam"));
    }

    [Test]
    public async Task Every_kind_is_sent_as_Ironclad_writes_it()
    {
        _scenario.Set(SettingNames.MsaTemplateId, null);
        _scenario.Administrator.Update(new Entity("opportunity", _scenario.Opportunity.Id) { ["estimatedvalue"] = new Money(12.5m) });
        var template = _scenario.Template(DefaultCompany.MsaTemplateId);
        Counterparty(template);
        _scenario.Mapping(template, "counterpartyAddress", AttributeKind.Address, "icd_opportunityid.parentaccountid.address1");
        _scenario.Mapping(template, "agreementDate", AttributeKind.Date, AgreementTable.StartDate);
        _scenario.Mapping(template, "totalContractValue", AttributeKind.MonetaryAmount, "icd_opportunityid.estimatedvalue");
        _scenario.Mapping(template, "dynamicsMsaNumber", AttributeKind.ChoiceLabel, AgreementTable.Type);
        _scenario.Mapping(template, "autoRenewal", AttributeKind.Boolean, null, (MappingTable.Default, "yes"));

        _scenario.Create();

        var sent = await AttributesAsync();
        Assert.Multiple(() =>
        {
            Assert.That((string?)sent["counterpartyAddress"]!["locality"], Is.EqualTo("Austin"));
            Assert.That((string?)sent["agreementDate"], Is.EqualTo("2026-01-31T00:00:00Z"));
            Assert.That(sent["totalContractValue"]!.ToJsonString(), Is.EqualTo("""{"currency":"EUR","amount":12.5}"""), "The amount's own row is in EUR.");
            Assert.That((string?)sent["dynamicsMsaNumber"], Is.EqualTo("MSA"));
            Assert.That((bool)sent["autoRenewal"]!, Is.True);
        });
    }

    [Test]
    public async Task What_the_mapping_requires_is_asked_for_all_at_once_and_Ironclad_is_not_called()
    {
        _scenario.Set(SettingNames.MsaTemplateId, null);
        var template = _scenario.Template(DefaultCompany.MsaTemplateId);
        Counterparty(template);
        _scenario.Mapping(template, "agreementDate", AttributeKind.Date, AgreementTable.StartDate, (MappingTable.Required, true), (MappingTable.Name, "Start"));
        _scenario.Mapping(template, "governingLaw", AttributeKind.Text, "account.accountnumber", (MappingTable.Required, true), (MappingTable.Name, "Customer number"));
        await _scenario.Ironclad.Control.ClearCalls();

        var created = _scenario.Create(_scenario.Agreement().With(AgreementTable.StartDate, null));

        Assert.That(created.Error, Does.Contain("Start (Ironclad attribute agreementDate)").And.Contain("Customer number (Ironclad attribute governingLaw)"));
        Assert.That(await _scenario.Ironclad.Control.Calls(), Is.Empty);
        Assert.That(_scenario.Agreements(), Is.Empty);
    }

    [Test]
    public void A_template_may_keep_what_was_refused()
    {
        _scenario.Set(SettingNames.MsaTemplateId, null);
        _scenario.Template(DefaultCompany.MsaTemplateId, (TemplateTable.OnRefused, new OptionSetValue(2)));

        var created = _scenario.Create(_scenario.Agreement().With(AgreementTable.SignerEmail, null));

        Assert.That(created.Error, Is.Null);
        Assert.That(_scenario.Row(created)[AgreementTable.WorkflowStatus], Is.EqualTo(AgreementStatus.LaunchRefused));
    }

    [Test]
    public async Task A_template_may_have_a_creator_of_its_own()
    {
        _scenario.Set(SettingNames.MsaTemplateId, null);
        _scenario.Template(DefaultCompany.MsaTemplateId, (TemplateTable.CreatorEmail, DefaultCompany.LegalUserEmail));

        _scenario.Create();

        Assert.That((string?)(await WorkflowAsync())["creator"]!["email"], Is.EqualTo(DefaultCompany.LegalUserEmail));
    }

    [Test]
    public void Deleting_a_template_deletes_its_mappings()
    {
        var template = _scenario.Template(DefaultCompany.MsaTemplateId);
        Counterparty(template);

        _scenario.Administrator.Delete(TemplateTable.LogicalName, template);

        Assert.That(_scenario.Administrator.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression(MappingTable.LogicalName)).Entities, Is.Empty);
    }

    /// <summary>What the template of the emulator requires.</summary>
    private void Counterparty(Guid template)
    {
        _scenario.Mapping(template, "counterpartyName", AttributeKind.Text, "icd_opportunityid.parentaccountid.name");
        _scenario.Mapping(template, "counterpartySignerName", AttributeKind.Text, AgreementTable.SignerName);
        _scenario.Mapping(template, "counterpartySignerEmail", AttributeKind.Email, AgreementTable.SignerEmail);
    }

    /// <summary>Ironclad adds attributes of its own.</summary>
    private static bool IsOurs(string attribute) => attribute is "seats" or "agreementDate" or "totalContractValue"
        || attribute.StartsWith("counterparty", StringComparison.Ordinal) || attribute.StartsWith("dynamics", StringComparison.Ordinal);

    private async Task<JsonObject> AttributesAsync() => (await WorkflowAsync())["attributes"]!.AsObject();

    private async Task<JsonObject> WorkflowAsync()
    {
        using var http = new HttpClient { BaseAddress = _scenario.Ironclad.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DefaultCompany.ApiToken);
        return JsonNode.Parse(await http.GetStringAsync($"public/api/v1/workflows/{(await _scenario.Workflow()).Id}"))!.AsObject();
    }
}
