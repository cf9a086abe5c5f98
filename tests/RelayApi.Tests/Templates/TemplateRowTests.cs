using System.Text.Json.Nodes;
using Ironclad.Emulator;
using Ironclad.Mapping;
using Ironclad.RelayApi.Tests.Handlers;
using Ironclad.RelayApi.Tests.PendingLaunches;
using Microsoft.Xrm.Sdk;

namespace Ironclad.RelayApi.Tests.Templates;

/// <summary>The relay goes by the rows of the tables Template and Mapping as the plug-in does.</summary>
internal sealed class TemplateRowTests
{
    private const int Text = 1;
    private const int Email = 2;
    private const int Date = 3;
    private const int Both = 3;

    [Test]
    public async Task A_column_follows_Ironclad_when_its_mapping_row_says_so_and_no_other_does()
    {
        await using var relay = await RelayScenario.StartAsync();
        var template = Template(relay, DefaultCompany.MsaTemplateId, type: 1);
        Mapping(relay, template, "agreementDate", Date, AgreementTable.StartDate, (MappingTable.Direction, new OptionSetValue(Both)));
        var agreement = await relay.LaunchedAsync();

        await relay.HandleAsync(await relay.Ironclad.Control.SetAttributes(agreement.WorkflowId, new JsonObject
        {
            ["agreementDate"] = "2026-03-01T00:00:00Z",
            ["totalContractValue"] = new JsonObject { ["currency"] = "USD", ["amount"] = 5 },
        }));

        Assert.That(agreement.Row.GetAttributeValue<DateTime>(AgreementTable.StartDate).Date, Is.EqualTo(new DateTime(2026, 3, 1)));
        Assert.That(agreement.Value, Is.EqualTo(1000m));
    }

    [Test]
    public async Task A_template_that_was_just_added_is_known_a_minute_later()
    {
        await using var relay = await RelayScenario.StartAsync();
        var agreement = await relay.LaunchedAsync();
        await relay.HandleAsync(await agreement.WorthAsync(5m));
        Template(relay, DefaultCompany.NdaTemplateId, type: 2);
        relay.Time.Advance(TimeSpan.FromSeconds(61));
        var nda = await relay.LaunchAsync(agreement.Id.ToString(), DefaultCompany.NdaTemplateId);

        var result = await relay.HandleAsync(await relay.Ironclad.Control.SetAttributes(nda, new JsonObject { ["counterpartyName"] = "Fabrikam" }));

        Assert.That(result.Decision, Does.Contain("belongs to workflow"), "It knows the template, and that the Agreement has another workflow.");
    }

    [Test]
    public async Task A_pending_launch_goes_by_the_rows()
    {
        await using var scenario = await PendingScenario.StartAsync();
        NdaOf(scenario.Relay);
        var id = scenario.Waiting((AgreementTable.Type, new OptionSetValue(2)), (AgreementTable.Account, Fabrikam(scenario.Relay)));

        await scenario.RunAsync();

        var workflow = await scenario.WorkflowAsync(scenario.WorkflowId(id)!);
        Assert.That((string?)workflow["template"], Is.EqualTo(DefaultCompany.NdaTemplateId));
        Assert.That((string?)workflow["attributes"]!["counterpartyName"], Is.EqualTo("Fabrikam"));
        Assert.That((string?)workflow["attributes"]!["dynamicsMsaId"], Is.EqualTo(id.ToString()));
    }

    [Test]
    public async Task A_pending_launch_without_what_a_row_requires_is_refused_and_not_sent()
    {
        await using var scenario = await PendingScenario.StartAsync();
        Mapping(scenario.Relay, NdaOf(scenario.Relay), "dynamicsMsaNumber", Text, "account.accountnumber", (MappingTable.Required, true), (MappingTable.Name, "Customer number"));
        var id = scenario.Waiting((AgreementTable.Type, new OptionSetValue(2)), (AgreementTable.Account, Fabrikam(scenario.Relay)));

        await scenario.RunAsync();

        Assert.That(scenario.Status(id), Is.EqualTo(AgreementStatus.LaunchRefused));
        Assert.That(scenario.Error(id), Does.Contain("Customer number"));
        Assert.That(await scenario.WorkflowsAsync(), Is.Empty);
    }

    private static Guid NdaOf(RelayScenario relay)
    {
        var template = Template(relay, DefaultCompany.NdaTemplateId, type: 2);
        Mapping(relay, template, "counterpartyName", Text, "account.name");
        Mapping(relay, template, DefaultCompany.NdaSignerNameAttribute, Text, AgreementTable.SignerName);
        Mapping(relay, template, DefaultCompany.NdaSignerEmailAttribute, Email, AgreementTable.SignerEmail);
        return template;
    }

    private static EntityReference Fabrikam(RelayScenario relay) => new("account", relay.Admin.Create(new Entity("account") { ["name"] = "Fabrikam" }));

    private static Guid Template(RelayScenario relay, string templateId, int type) => relay.Admin.Create(new Entity(TemplateTable.LogicalName)
    {
        [TemplateTable.Name] = "Template",
        [TemplateTable.Type] = new OptionSetValue(type),
        [TemplateTable.TemplateId] = templateId,
    });

    private static void Mapping(
        RelayScenario relay, Guid template, string attribute, int kind, string path, params (string Column, object Value)[] columns)
    {
        var row = new Entity(MappingTable.LogicalName)
        {
            [MappingTable.Template] = new EntityReference(TemplateTable.LogicalName, template),
            [MappingTable.AttributeId] = attribute,
            [MappingTable.Kind] = new OptionSetValue(kind),
            [MappingTable.Path] = path,
        };
        foreach (var (column, value) in columns)
            row[column] = value;
        relay.Admin.Create(row);
    }
}
