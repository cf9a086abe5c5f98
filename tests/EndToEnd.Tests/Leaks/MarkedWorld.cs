using System.Net.Http.Json;
using System.Text;
using Azure.Core;
using Dataverse.Emulator;
using Ironclad.Emulator;
using Ironclad.RelayApi;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Store;
using Ironclad.RelayApi.LogKeeping;
using Ironclad.RelayApi.Operations;
using Ironclad.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Spectre.Console;

namespace Ironclad.EndToEnd.Tests.Leaks;

/// <summary>Both emulators and the real relay with marked credentials and people, and everything that they write where many can read it.</summary>
internal sealed class MarkedWorld : IAsyncDisposable
{
    private readonly EveryLine _log = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ironclad-leaks-");
    private WebApplication _relay = null!;
    private Collector _collector = null!;

    private MarkedWorld()
    {
    }

    public Marks Marks { get; } = new();

    public IroncladEmulator Ironclad { get; private set; } = null!;

    public DataverseEmulator Dataverse { get; private set; } = null!;

    public Administrator Administrator { get; private set; } = null!;

    public DataverseUser Seller { get; private set; } = null!;

    public Company Company { get; private set; } = null!;

    public HttpClient Http { get; } = new();

    /// <summary>What somebody saw who is not the reader of a log: answers, error texts, reports.</summary>
    public List<string> Seen { get; } = [];

    public IEnumerable<string> Log => _log.Lines;

    public static async Task<MarkedWorld> StartAsync()
    {
        var world = new MarkedWorld { _collector = await Collector.StartAsync() };
        world.Ironclad = await IroncladEmulator.StartAsync(new IroncladEmulatorOptions { Around = world.Watch });
        world.Dataverse = await DataverseEmulator.StartAsync(new DataverseEmulatorOptions { Around = world.Watch });
        var silent = new Narrator(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) }), TimeProvider.System);
        world.Administrator = new Administrator(world.Dataverse);
        world.Administrator.ImportSolution(SolutionZip.Path, silent);
        world.Administrator.Configure(world.Ironclad.BaseAddress, silent);
        var seller = await world.Administrator.AddUserAsync("Sam Seller", "Ironclad Agreement User");
        world.Seller = new DataverseUser(world.Dataverse.BaseAddress, seller.Token);
        world.Company = Company.Create(world.Administrator.User);
        await world.StartRelayAsync((await world.Administrator.AddUserAsync("Relay", "Ironclad Integration")).Token);
        return world;
    }

    /// <summary>Waits until the relay has handled everything it received.</summary>
    public async Task RelayIsIdleAsync()
    {
        var journal = _relay.Services.GetRequiredService<IJournal>();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((await journal.SummaryAsync(CancellationToken.None)).Waiting > 0)
            await timer.WaitForNextTickAsync();
    }

    /// <summary>Everything in the journal but the bodies, which hold what Ironclad sent on purpose.</summary>
    public async Task<IReadOnlyList<string>> JournalAsync() =>
        [.. (await EntriesAsync()).Select(entry => $"{entry.EventId} {entry.EventName} {entry.WorkflowId} {entry.State}: {entry.Decision}")];

    public async Task<IReadOnlyList<string>> BodiesAsync() =>
        [.. (await EntriesAsync()).Select(entry => Encoding.UTF8.GetString(entry.Body ?? []))];

    /// <summary>What the plug-in traced, and the errors that Dataverse keeps beside it.</summary>
    public IReadOnlyList<string> Traces() =>
    [
        .. Administrator.User.Many("plugintracelog", "primaryentity", "icd_agreement", "messageblock", "exceptiondetails")
            .Select(row => $"{row.GetAttributeValue<string>("messageblock")} {row.GetAttributeValue<string>("exceptiondetails")}"),
    ];

    /// <summary>The entries of the log in Dataverse, also of what the relay gave up.</summary>
    public async Task<IReadOnlyList<string>> LogEntriesAsync()
    {
        await using var scope = _relay.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FailureLogJob>().RunAsync(watermark: null, CancellationToken.None);
        return
        [
            .. Administrator.User.Many("icd_log", "statecode", 0, "icd_name", "icd_code", "icd_correlation", "icd_details")
                .Select(row => string.Join(' ', row.Attributes.Values.OfType<string>())),
        ];
    }

    /// <summary>Spans, figures and lines that a collector got.</summary>
    public IReadOnlyCollection<string> Collected()
    {
        _relay.Services.GetRequiredService<TracerProvider>().ForceFlush();
        _relay.Services.GetRequiredService<LoggerProvider>().ForceFlush();
        _relay.Services.GetRequiredService<MeterProvider>().ForceFlush();
        return _collector.Received;
    }

    public async Task AskAsync(string path)
    {
        using var response = await Http.GetAsync(new Uri(path, UriKind.Relative));
        Seen.Add($"{path}: {response} {await response.Content.ReadAsStringAsync()}");
    }

    /// <summary>What an operator asks for; without a body it is read.</summary>
    public async Task OperateAsync(string path, string? body = null, string key = Marks.AdminKey)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new("Bearer", key);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Http.SendAsync(request);
        Seen.Add($"{path}: {response} {await response.Content.ReadAsStringAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _relay.DisposeAsync();
        await _collector.DisposeAsync();
        await Dataverse.DisposeAsync();
        await Ironclad.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private Task<List<JournalEntry>> EntriesAsync() => _relay.Services.GetRequiredService<IInboxDatabase>()
        .ReadAsync(context => context.Journal.AsNoTracking().ToListAsync(), CancellationToken.None);

    /// <summary>Another relay, for a while, whose database has a marked password and does not answer.</summary>
    public async Task WithoutDatabaseAsync()
    {
        var settings = Settings();
        settings["Inbox:Store"] = "Postgres";
        settings["Inbox:ConnectionString"] = $"Host=127.0.0.1;Port=9;Database=inbox;Username=relay;Password={Marks.DatabasePassword}";
        await using var relay = Create(settings, new StaticCredential(Marks.QuotedToken));
        await relay.StartAsync();
        using var http = new HttpClient { BaseAddress = RelayHost.AddressOf(relay) };
        using var response = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Seen.Add($"without a database: {response} {await response.Content.ReadAsStringAsync()}");
        settings["Inbox:ConnectionString"] += ";No Such Word=1";
        await using var wrong = Create(settings, new StaticCredential(Marks.QuotedToken));
        Seen.Add($"start report: {wrong.WrongSettings()}");
    }

    private async Task StartRelayAsync(string token)
    {
        _relay = Create(Settings(), new StaticCredential(token));
        await _relay.StartAsync();
        Http.BaseAddress = RelayHost.AddressOf(_relay);
        await RegisterWebhookAsync();
    }

    private WebApplication Create(Dictionary<string, string?> settings, TokenCredential credential) => RelayApp.Create([], builder =>
    {
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(_log);
        builder.Services.Configure<LoggerFilterOptions>(filters =>
        {
            filters.MinLevel = LogLevel.Trace;
            filters.Rules.Clear();
        });
        builder.Configuration.AddInMemoryCollection(settings).AddInMemoryCollection(_collector.Settings);
        builder.Services.AddSingleton(credential);
    });

    private Dictionary<string, string?> Settings() => new()
    {
        ["Ironclad:BaseUrl"] = Ironclad.BaseAddress.AbsoluteUri,
        ["Ironclad:ClientId"] = DefaultCompany.OAuthClientId,
        ["Ironclad:ClientSecret"] = DefaultCompany.OAuthClientSecret,
        ["Ironclad:UserEmail"] = DefaultCompany.IntegrationUserEmail,
        ["Ironclad:RetryDelay"] = "00:00:00",
        ["Dataverse:Url"] = Dataverse.BaseAddress.AbsoluteUri,
        ["Webhooks:AuthorizationHeader"] = Marks.WebhookSecret,
        ["Operations:AdminKey"] = Marks.AdminKey,
        ["PendingLaunches:SettleTime"] = "00:00:00",
        ["PendingLaunches:Interval"] = "01:00:00",
        ["Inbox:DatabasePath"] = Path.Combine(_folder.FullName, "inbox.db"),
        // Every failure is final, so that the next one can be provoked at once.
        ["Inbox:MaxAttempts"] = "1",
        ["Inbox:GracePeriod"] = "00:00:00",
        ["Inbox:RestAfterRefusal"] = "00:00:01",
        ["Inbox:PollInterval"] = "00:00:00.1",
    };

    private async Task RegisterWebhookAsync()
    {
        using var http = new HttpClient { BaseAddress = Ironclad.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/public/api/v1/webhooks");
        request.Headers.Authorization = new("Bearer", DefaultCompany.ApiToken);
        request.Content = JsonContent.Create(new
        {
            targetURL = new Uri(Http.BaseAddress!, "/webhooks/ironclad"),
            events = new[] { "*" },
            headers = new Dictionary<string, string> { ["Authorization"] = Marks.WebhookSecret },
        });
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    private Task Watch(HttpContext context, RequestDelegate next)
    {
        Marks.Saw(context.Request.Headers.Authorization);
        return next(context);
    }
}
