using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using Dataverse.Emulator;
using Ironclad.Emulator;
using Ironclad.Emulator.Control.Reports;
using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.LogKeeping;
using Ironclad.RelayApi.Orphans;
using Ironclad.RelayApi.PendingLaunches;
using Ironclad.RelayApi.Reconciliation;
using Ironclad.RelayApi.Tests.Ironclad;
using Ironclad.RelayApi.Watchdog;
using Ironclad.RelayApi.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.Tests.Handlers;

/// <summary>
/// The relay's handlers between both emulators, with the solution that ships imported. Ironclad's webhooks go to a server
/// that only takes them; a test hands the events to their handlers in the order it likes.
/// </summary>
internal sealed class RelayScenario : IAsyncDisposable
{
    private readonly HttpClient _http = new();
    private readonly LoopbackServer _receiver;
    private ServiceProvider _services = null!;

    private RelayScenario(LoopbackServer receiver, IroncladEmulator ironclad, DataverseEmulator dataverse, FakeTimeProvider time)
    {
        (_receiver, Ironclad, Dataverse, Time) = (receiver, ironclad, dataverse, time);
        _http.BaseAddress = ironclad.BaseAddress;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DefaultCompany.ApiToken);
        Admin = dataverse.Organization.AsAdministrator();
        Import();
    }

    public IroncladEmulator Ironclad { get; }

    public DataverseEmulator Dataverse { get; }

    public IOrganizationService Admin { get; }

    public FakeTimeProvider Time { get; }

    /// <summary>Where the relay finds both emulators.</summary>
    public (string Key, string Value)[] Settings =>
    [
        ("Ironclad:BaseUrl", Ironclad.BaseAddress.AbsoluteUri),
        ("Ironclad:ClientId", DefaultCompany.OAuthClientId),
        ("Ironclad:ClientSecret", DefaultCompany.OAuthClientSecret),
        ("Ironclad:UserEmail", DefaultCompany.IntegrationUserEmail),
        ("Ironclad:RetryDelay", "00:00:00"),
        ("Dataverse:Url", Dataverse.BaseAddress.AbsoluteUri),
    ];

    public static Task<RelayScenario> StartAsync(
        DataverseEmulatorOptions? options = null, params (string Key, string Value)[] settings) =>
        StartAsync(options ?? new(), new(), NewTime(), settings);

    /// <summary>Relay and both services share one clock, which stands until a test moves it.</summary>
    public static Task<RelayScenario> StartOnOneClockAsync(bool rateLimits = false)
    {
        var time = NewTime();
        return StartAsync(
            new() { Clock = time, Limits = rateLimits ? new() : null }, new() { TimeProvider = time, RateLimits = rateLimits }, time, []);
    }

    private static FakeTimeProvider NewTime() => new(new DateTimeOffset(2026, 7, 30, 12, 0, 0, TimeSpan.Zero));

    private static async Task<RelayScenario> StartAsync(
        DataverseEmulatorOptions dataverse, IroncladEmulatorOptions options, FakeTimeProvider time, (string Key, string Value)[] settings)
    {
        var receiver = await LoopbackServer.StartAsync(context => context.Response.WriteAsync(""));
        var ironclad = await IroncladEmulator.StartAsync(options);
        await ironclad.Control.RegisterWebhook(receiver.Address, "*");
        var scenario = new RelayScenario(receiver, ironclad, await DataverseEmulator.StartAsync(dataverse), time);
        scenario._services = scenario.Relay(settings);
        return scenario;
    }

    /// <summary>What the relay's handlers need, on this scenario's clock.</summary>
    public void AddTo(IServiceCollection services)
    {
        var token = Dataverse.AddUser("Relay", "Ironclad Integration").Token;
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(DelegatedTokenCredential.Create((_, _) => new AccessToken(token, DateTimeOffset.MaxValue)));
        services.AddHandlers().AddIronclad().AddDataverse();
        services.AddPendingLaunches().AddReconciliation().AddOrphans().AddWatchdog().AddLogKeeping();
    }

    public T Service<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>An MSA Agreement worth 1,000 USD whose workflow is in review.</summary>
    public async Task<LaunchedAgreement> LaunchedAsync(bool linked = true)
    {
        var agreement = new Entity(AgreementTable.LogicalName)
        {
            [AgreementTable.Name] = "MSA with Contoso",
            [AgreementTable.Value] = new Money(1000m),
            [AgreementTable.Currency] = new EntityReference("transactioncurrency", Currency("USD")),
        };
        var id = Admin.Create(agreement);
        var workflow = await LaunchAsync(id.ToString());
        if (linked)
            Admin.Update(new Entity(AgreementTable.LogicalName, id)
            {
                [AgreementTable.WorkflowId] = workflow,
                [AgreementTable.WorkflowStatus] = "Review",
            });
        await ForgetCallsAsync();
        return new LaunchedAgreement(this, id, workflow);
    }

    public async Task<string> LaunchAsync(string? agreementId, string template = DefaultCompany.MsaTemplateId)
    {
        var attributes = new JsonObject
        {
            ["counterpartyName"] = "Contoso",
            ["totalContractValue"] = new JsonObject { ["currency"] = "USD", ["amount"] = 1000 },
        };
        if (template == DefaultCompany.NdaTemplateId)
            attributes = new() { ["counterpartyName"] = "Contoso" };
        var (name, email) = template == DefaultCompany.MsaTemplateId
            ? ("counterpartySignerName", "counterpartySignerEmail")
            : (DefaultCompany.NdaSignerNameAttribute, DefaultCompany.NdaSignerEmailAttribute);
        (attributes[name], attributes[email]) = ("Casey Counter", "casey@contoso.test");
        if (agreementId is not null)
            attributes["dynamicsMsaId"] = agreementId;
        var body = new JsonObject
        {
            ["template"] = template,
            ["creator"] = new JsonObject { ["type"] = "email", ["email"] = DefaultCompany.IntegrationUserEmail },
            ["attributes"] = attributes,
        };
        using var response = await _http.PostAsJsonAsync("/public/api/v1/workflows", body);
        var workflow = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>();
        return (string)workflow!["id"]!;
    }

    /// <summary>A record's signed copy as Ironclad hands it out.</summary>
    public Task<byte[]> DocumentAsync(string recordId) => _http.GetByteArrayAsync($"/public/api/v1/records/{recordId}/attachments/signedCopy");

    public static IroncladEvent Event(DeliveryReport delivery) => EventReader.Read(delivery.EventId, Encoding.UTF8.GetBytes(delivery.Body))!;

    public Task<HandlerResult> HandleAsync(DeliveryReport delivery) => HandleAsync(Event(delivery));

    public async Task<HandlerResult> HandleAsync(IroncladEvent happened) => (await HandleTogetherAsync([happened])).Single();

    public Task<IReadOnlyList<HandlerResult>> HandleTogetherAsync(IReadOnlyList<IroncladEvent> burst) =>
        _services.GetRequiredService<EventBurst>().HandleAsync(burst, CancellationToken.None);

    /// <summary>Handles the deliveries that a handler takes, as the inbox would.</summary>
    public async Task<HandlerResult> HandleAsync(Outcome happened) =>
        await HandleAsync(happened.Deliveries.Last(delivery => EventTable.Handlers.ContainsKey(delivery.Event)));

    public Guid Currency(string isoCode) => Row("transactioncurrency", "isocurrencycode", isoCode)!.Id;

    public async Task ForgetCallsAsync()
    {
        await Ironclad.Control.ClearCalls();
        Dataverse.Organization.Calls.Clear();
    }

    /// <summary>What the relay asked for since calls were forgotten: Ironclad's routes and Dataverse's messages, one line each.</summary>
    public async Task<string[]> CallsAsync() =>
    [
        .. (await Ironclad.Control.Calls()).Select(call => $"{call.Method} {call.Route}"),
        .. Dataverse.Organization.Calls.Where(call => call.Origin == CallOrigin.Client).Select(call => call.Message),
    ];

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Dataverse.DisposeAsync();
        await Ironclad.DisposeAsync();
        await _receiver.DisposeAsync();
        _http.Dispose();
    }

    private void Import()
    {
        var zip = Path.Combine(AppContext.BaseDirectory, "IroncladForDataverse_managed.zip");
        Admin.Execute(new OrganizationRequest("ImportSolution") { ["CustomizationFile"] = File.ReadAllBytes(zip), ["PublishWorkflows"] = true });
        Set(SettingNames.MsaTemplateId, DefaultCompany.MsaTemplateId);
    }

    /// <summary>Gives an environment variable its value in this environment, or another one.</summary>
    public void Set(string setting, string value)
    {
        var definition = Row("environmentvariabledefinition", "schemaname", setting)!.ToEntityReference();
        var own = Row("environmentvariablevalue", "environmentvariabledefinitionid", definition.Id);
        var row = new Entity("environmentvariablevalue") { ["value"] = value };
        if (own is not null)
        {
            row.Id = own.Id;
            Admin.Update(row);
            return;
        }

        row["environmentvariabledefinitionid"] = definition;
        Admin.Create(row);
    }

    /// <summary>The maximum file size of attachments in this environment, in characters of Base64.</summary>
    public void LimitFiles(int characters) => SetOrganization("maxuploadfilesize", characters);

    /// <summary>Makes another language the organization's base language.</summary>
    public void SpeakTo(int languageCode) => SetOrganization("languagecode", languageCode);

    private void SetOrganization(string column, int value)
    {
        var organization = Admin.RetrieveMultiple(new QueryExpression("organization")).Entities.Single();
        Admin.Update(new Entity("organization", organization.Id) { [column] = value });
    }

    private Entity? Row(string table, string column, object value)
    {
        var query = new QueryExpression(table);
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return Admin.RetrieveMultiple(query).Entities.SingleOrDefault();
    }

    private ServiceProvider Relay((string Key, string Value)[] more)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
            more.Concat(Settings).DistinctBy(setting => setting.Key).ToDictionary(setting => setting.Key, setting => (string?)setting.Value))
            .Build());
        AddTo(services);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
