using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Ironclad.Emulator;
using Ironclad.Emulator.Control.Reports;
using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.PendingLaunches;
using Ironclad.RelayApi.Tests.Handlers;
using Microsoft.Extensions.Options;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.Tests.PendingLaunches;

/// <summary>Agreements that wait for their launch, between both emulators on one clock.</summary>
internal sealed class PendingScenario : IAsyncDisposable
{
    private PendingScenario(RelayScenario relay)
    {
        Relay = relay;
        relay.Set(SettingNames.CreatorEmail, DefaultCompany.IntegrationUserEmail);
        var account = Create("account", ("name", "Contoso"), ("address1_line1", "1 Main St"), ("address1_city", "Austin"),
            ("address1_stateorprovince", "TX"), ("address1_postalcode", "78701"), ("address1_country", "USA"));
        Opportunity = Create("opportunity", ("name", "Contoso 2026"), ("parentaccountid", account),
            ("transactioncurrencyid", new EntityReference("transactioncurrency", relay.Currency("EUR"))));
    }

    public RelayScenario Relay { get; }

    public EntityReference Opportunity { get; }

    public PendingLaunchOptions Options => Relay.Service<IOptions<PendingLaunchOptions>>().Value;

    public static async Task<PendingScenario> StartAsync(bool rateLimits = false) =>
        new(await RelayScenario.StartOnOneClockAsync(rateLimits));

    /// <summary>A complete MSA Agreement that waits, and has waited long enough to be launched.</summary>
    public Guid Waiting(params (string Column, object? Value)[] columns)
    {
        var id = Waits(columns);
        Settle();
        return id;
    }

    /// <summary>A complete MSA Agreement that has begun to wait now.</summary>
    public Guid Waits(params (string Column, object? Value)[] columns)
    {
        var id = Create(AgreementTable.LogicalName, (AgreementTable.Name, "Draft")).Id;
        (string Column, object? Value)[] complete =
        [
            (AgreementTable.Type, new OptionSetValue(1)), (AgreementTable.Opportunity, Opportunity),
            (AgreementTable.SignerName, "Maria Márquez"), (AgreementTable.SignerEmail, "maria@contoso.test"),
            (AgreementTable.StartDate, new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc)), (AgreementTable.Value, new Money(1250.50m)),
            (AgreementTable.WorkflowStatus, AgreementStatus.LaunchPending), (AgreementTable.LaunchError, "Ironclad is busy."),
        ];
        Change(id, [.. complete, .. columns]);
        return id;
    }

    public void Change(Guid id, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(AgreementTable.LogicalName, id);
        foreach (var (column, value) in columns)
            row[column] = value!;
        Relay.Admin.Update(row);
    }

    public void Settle() => Relay.Time.Advance(Options.SettleTime);

    public Entity Row(Guid id) => Relay.Admin.Retrieve(AgreementTable.LogicalName, id, new ColumnSet(true));

    public string? Status(Guid id) => Row(id).GetAttributeValue<string>(AgreementTable.WorkflowStatus);

    public string? WorkflowId(Guid id) => Row(id).GetAttributeValue<string>(AgreementTable.WorkflowId);

    public string? Error(Guid id) => Row(id).GetAttributeValue<string>(AgreementTable.LaunchError);

    public Task<JobReport> RunAsync(bool dryRun = false) => Relay.Service<PendingLaunchJob>().RunAsync(dryRun, CancellationToken.None);

    public async Task<PendingAgreement> PendingAsync(Guid id)
    {
        var mapped = await Relay.Service<SettingsCache>().GetAsync(CancellationToken.None);
        var templates = mapped.Launched[AgreementType.Of(1)!];
        return (await Relay.Service<PendingAgreements>().ReadAsync(id, templates, TimeSpan.Zero, CancellationToken.None))!;
    }

    public async Task<LaunchOutcome> AttemptAsync(PendingAgreement agreement)
    {
        var mapped = await Relay.Service<SettingsCache>().GetAsync(CancellationToken.None);
        return await Relay.Service<LaunchAttempt>().RunAsync(agreement, mapped, CancellationToken.None);
    }

    public Task<IReadOnlyList<WorkflowReport>> WorkflowsAsync() => Relay.Ironclad.Control.Workflows();

    public async Task<JsonObject> WorkflowAsync(string workflowId)
    {
        using var http = new HttpClient { BaseAddress = Relay.Ironclad.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DefaultCompany.ApiToken);
        return JsonNode.Parse(await http.GetStringAsync($"public/api/v1/workflows/{workflowId}"))!.AsObject();
    }

    public ValueTask DisposeAsync() => Relay.DisposeAsync();

    private EntityReference Create(string table, params (string Column, object Value)[] columns)
    {
        var row = new Entity(table);
        foreach (var (column, value) in columns)
            row[column] = value;
        return new EntityReference(table, Relay.Admin.Create(row));
    }
}
