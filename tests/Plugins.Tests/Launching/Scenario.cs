using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ironclad.Emulator;
using Ironclad.Emulator.Control.Reports;
using Ironclad.Mapping;
using Ironclad.Plugins.Tests.Backends;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Tests.Launching;

/// <summary>An environment and an Ironclad that are set up for each other, with an opportunity to make an agreement of.</summary>
internal sealed class Scenario : IAsyncDisposable
{
    public const string LegacyToken = $$"""{"apiToken":"{{DefaultCompany.ApiToken}}"}""";
    public const string OAuthClient = $$"""{"clientId":"{{DefaultCompany.OAuthClientId}}","clientSecret":"{{DefaultCompany.OAuthClientSecret}}"}""";

    private Scenario(IBackend backend, IroncladEmulator ironclad)
    {
        Backend = backend;
        Ironclad = ironclad;
    }

    public IBackend Backend { get; }

    public IroncladEmulator Ironclad { get; }

    public Entity Account { get; } = new("account", Guid.NewGuid())
    {
        ["name"] = "Contoso",
        ["address1_line1"] = "1 Main St",
        ["address1_city"] = "Austin",
        ["address1_stateorprovince"] = "TX",
        ["address1_postalcode"] = "78701",
        ["address1_country"] = "USA",
    };

    public Entity Opportunity { get; } = new("opportunity", Guid.NewGuid()) { ["name"] = "Contoso 2026" };

    public static async Task<Scenario> StartAsync(Func<IBackend> backend)
    {
        var scenario = new Scenario(backend(), await IroncladEmulator.StartAsync());
        scenario.Set(SettingNames.BaseUrl, scenario.Ironclad.BaseAddress.ToString());
        scenario.Set(SettingNames.CreatorEmail, DefaultCompany.IntegrationUserEmail);
        scenario.Set(SettingNames.MsaTemplateId, DefaultCompany.MsaTemplateId);
        scenario.Backend.SetSecureConfiguration(OAuthClient);
        scenario.Administrator.Create(scenario.Account);
        scenario.Opportunity["parentaccountid"] = scenario.Account.ToEntityReference();
        scenario.Opportunity["transactioncurrencyid"] = scenario.Currency("EUR");
        scenario.Administrator.Create(scenario.Opportunity);
        return scenario;
    }

    public IOrganizationService Administrator => Backend.Administrator;

    public void Set(string setting, string? value) => Backend.Set(setting, value);

    /// <summary>An Agreement of the opportunity.</summary>
    public AgreementBuilder Agreement() => new AgreementBuilder().With(AgreementTable.Opportunity, Opportunity.ToEntityReference());

    public Creation Create(AgreementBuilder? agreement = null) => Backend.Create((agreement ?? Agreement()).Build());

    public Entity Row(Creation creation) => Administrator.Retrieve(AgreementTable.LogicalName, creation.AgreementId, new ColumnSet(true));

    public EntityReference Currency(string isoCode) => Find("transactioncurrency", "isocurrencycode", isoCode).Single().ToEntityReference();

    /// <summary>Every Agreement that was saved.</summary>
    public IReadOnlyList<Entity> Agreements() => Find(AgreementTable.LogicalName);

    public async Task<WorkflowReport> Workflow() => (await Ironclad.Control.Workflows()).Single();

    /// <summary>The attributes of a workflow, as Ironclad's public API shows them.</summary>
    public async Task<JsonObject> AttributesOf(string workflowId)
    {
        using var http = new HttpClient { BaseAddress = Ironclad.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new("Bearer", DefaultCompany.ApiToken);
        return (await http.GetFromJsonAsync<JsonObject>($"public/api/v1/workflows/{workflowId}"))!["attributes"]!.AsObject();
    }

    public async ValueTask DisposeAsync() => await Ironclad.DisposeAsync();

    private IReadOnlyList<Entity> Find(string table, string? column = null, object? value = null)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        if (column is not null)
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return Administrator.RetrieveMultiple(query).Entities;
    }
}
