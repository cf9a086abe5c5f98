using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Ironclad.Emulator;
using Ironclad.Mapping;
using Ironclad.Plugins.Tests.Backends;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Launching;

[TestFixtureSource(typeof(AllBackends), nameof(AllBackends.Fixtures))]
internal sealed class LaunchedTests(Func<IBackend> backend)
{
    [Test]
    public async Task The_agreement_gets_link_id_status_and_title_of_its_workflow()
    {
        await using var scenario = await Scenario.StartAsync(backend);

        var row = scenario.Row(scenario.Create());

        var workflow = await scenario.Workflow();
        Assert.That(row[AgreementTable.WorkflowUrl], Is.EqualTo($"{scenario.Ironclad.BaseAddress}workflow/{workflow.Id}"));
        Assert.That(row[AgreementTable.WorkflowId], Is.EqualTo(workflow.Id));
        Assert.That(row[AgreementTable.WorkflowStatus], Is.EqualTo("Review"));
        Assert.That(row[AgreementTable.Name], Is.EqualTo(workflow.Title));
        Assert.That(row[AgreementTable.LastSyncedOn], Is.TypeOf<DateTime>());
        Assert.That(row.Contains(AgreementTable.LaunchError), Is.False);
    }

    [Test]
    public async Task The_workflow_has_every_attribute_of_the_mapping()
    {
        await using var scenario = await Scenario.StartAsync(backend);

        var created = scenario.Create();

        var attributes = await AttributesOf(scenario);
        var row = scenario.Row(created);
        var expected = new JsonObject
        {
            ["dynamicsMsaId"] = created.AgreementId.ToString(),
            ["dynamicsMsaNumber"] = row.GetAttributeValue<string>(AgreementTable.Number),
            ["agreementDate"] = "2026-01-31T00:00:00Z",
            ["counterpartySignerName"] = "Maria Márquez",
            ["counterpartySignerEmail"] = "maria@contoso.test",
            ["totalContractValue"] = new JsonObject { ["currency"] = "USD", ["amount"] = 1250.5m },
            ["counterpartyName"] = "Contoso",
            ["counterpartyAddress"] = new JsonObject
            {
                ["lines"] = new JsonArray("1 Main St"),
                ["locality"] = "Austin",
                ["region"] = "TX",
                ["postcode"] = "78701",
                ["country"] = "USA",
            },
        };
        foreach (var (name, value) in expected)
            Assert.That(JsonNode.DeepEquals(attributes[name], value), $"{name} is {attributes[name]?.ToJsonString()}");
    }

    [Test]
    public async Task An_amount_has_the_currency_of_its_own_row_and_not_of_the_opportunity()
    {
        await using var scenario = await Scenario.StartAsync(backend);

        scenario.Create(scenario.Agreement().With(AgreementTable.Currency, scenario.Currency("GBP")));

        Assert.That((string?)(await AttributesOf(scenario))["totalContractValue"]!["currency"], Is.EqualTo("GBP"));
    }

    [Test]
    public async Task An_NDA_concerns_the_account_of_the_agreement_itself()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Set(SettingNames.NdaTemplateId, DefaultCompany.NdaTemplateId);
        scenario.Set(SettingNames.AttributeIds, NdaAttributes);
        var fabrikam = new Entity("account", Guid.NewGuid()) { ["name"] = "Fabrikam" };
        scenario.Administrator.Create(fabrikam);

        scenario.Create(Nda(scenario).With(AgreementTable.Account, fabrikam.ToEntityReference()));

        var attributes = await AttributesOf(scenario);
        Assert.That((string?)attributes["counterpartyName"], Is.EqualTo("Fabrikam"));
        Assert.That((string?)attributes[DefaultCompany.NdaSignerNameAttribute], Is.EqualTo("Maria Márquez"));
    }

    [Test]
    public async Task An_incomplete_address_is_left_out_and_traced()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Administrator.Update(new Entity("account", scenario.Account.Id) { ["address1_postalcode"] = null });

        var created = scenario.Create();

        Assert.That((await AttributesOf(scenario)).ContainsKey("counterpartyAddress"), Is.False);
        Assert.That(created.Trace, Does.Contain("counterpartyAddress: ZIP/Postal Code is empty"));
    }

    [Test]
    public async Task Empty_columns_are_left_out()
    {
        await using var scenario = await Scenario.StartAsync(backend);

        scenario.Create(scenario.Agreement().With(AgreementTable.StartDate, null).With(AgreementTable.Value, null));

        Assert.That(
            (await AttributesOf(scenario)).Select(attribute => attribute.Key),
            Does.Not.Contain("agreementDate").And.Not.Contain("totalContractValue"));
    }

    [TestCase(Scenario.OAuthClient)]
    [TestCase(Scenario.LegacyToken)]
    public async Task Both_kinds_of_credential_launch(string credential)
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Backend.SetSecureConfiguration(credential);

        Assert.That(scenario.Row(scenario.Create()).Contains(AgreementTable.WorkflowUrl));
    }

    [Test]
    public async Task A_revoked_token_is_replaced_without_anybody_noticing()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Create();
        await scenario.Ironclad.Control.RevokeTokens();

        Assert.That(scenario.Row(scenario.Create()).Contains(AgreementTable.WorkflowUrl));
        Assert.That(await scenario.Ironclad.Control.Workflows(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_warm_launch_costs_two_reads_two_writes_and_one_request()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Create();
        scenario.Create();
        await scenario.Ironclad.Control.ClearCalls();

        var created = scenario.Create();

        Assert.That(created.Calls, Is.EqualTo(new[] { "RetrieveMultiple icd_template", "RetrieveMultiple icd_agreement", "Update icd_agreement", "Create icd_log" }));
        Assert.That(
            (await scenario.Ironclad.Control.Calls()).Select(call => $"{call.Method} {call.Route}"),
            Is.EqualTo(new[] { "POST /workflows" }));
    }

    /// <summary>The NDA template of the emulator has no contract value and names its signers differently.</summary>
    private static string NdaAttributes =>
        $$$"""
        {"{{{DefaultCompany.NdaTemplateId}}}":{"counterpartySignerName":"{{{DefaultCompany.NdaSignerNameAttribute}}}","counterpartySignerEmail":"{{{DefaultCompany.NdaSignerEmailAttribute}}}"}}
        """;

    private static AgreementBuilder Nda(Scenario scenario) =>
        scenario.Agreement().With(AgreementTable.Type, new OptionSetValue(2)).With(AgreementTable.Value, null);

    private static async Task<JsonObject> AttributesOf(Scenario scenario)
    {
        using var http = new HttpClient { BaseAddress = scenario.Ironclad.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DefaultCompany.ApiToken);
        var workflow = await http.GetStringAsync($"public/api/v1/workflows/{(await scenario.Workflow()).Id}");
        return JsonNode.Parse(workflow)!["attributes"]!.AsObject();
    }
}
