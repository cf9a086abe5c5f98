using Azure.Core;
using Dataverse.Emulator;
using Ironclad.Emulator;
using Ironclad.RelayApi;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Jobs;
using Ironclad.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace Ironclad.Browser.Tests.Operated;

/// <summary>The real relay between both emulators, with everything in it that its pages show.</summary>
internal sealed class OperatedRelay : IAsyncDisposable
{
    public const string AdminKey = "a-key-of-the-browser-tests-that-is-long-enough";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ironclad-browser-");
    private WebApplication _relay = null!;

    private OperatedRelay()
    {
    }

    public Uri Address => new(_relay.Urls.First());

    public IServiceProvider Services => _relay.Services;

    public IroncladEmulator Ironclad { get; private set; } = null!;

    public DataverseUser Seller { get; private set; } = null!;

    public Administrator Administrator { get; private set; } = null!;

    public Company Company { get; private set; } = null!;

    /// <summary>Ironclad's.</summary>
    public ShiftedTime Time { get; } = new();

    public static async Task<OperatedRelay> StartAsync()
    {
        var operated = new OperatedRelay();
        operated.Ironclad = await IroncladEmulator.StartAsync(new IroncladEmulatorOptions { TimeProvider = operated.Time });
        operated.Dataverse = await DataverseEmulator.StartAsync(new DataverseEmulatorOptions());
        var silent = new Narrator(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) }), TimeProvider.System);
        operated.Administrator = new Administrator(operated.Dataverse);
        operated.Administrator.ImportSolution(SolutionZip.Path, silent);
        operated.Administrator.Configure(operated.Ironclad.BaseAddress, silent);
        var seller = await operated.Administrator.AddUserAsync("Sam Seller", "Ironclad Agreement User");
        operated.Seller = new DataverseUser(operated.Dataverse.BaseAddress, seller.Token);
        operated.Company = Company.Create(operated.Administrator.User);
        var application = await operated.Administrator.AddUserAsync("Relay", "Ironclad Integration");
        operated._relay = operated.Create(application.Token);
        await operated._relay.StartAsync();
        await operated.Ironclad.Control.RegisterWebhook(new Uri(operated.Address, "/webhooks/ironclad"), "*");
        await operated.JobsAreIdleAsync();
        return operated;
    }

    private DataverseEmulator Dataverse { get; set; } = null!;

    /// <summary>Waits until the relay has handled everything it received that can be handled.</summary>
    public Task EventsAreHandledAsync(string workflowId) => UntilAsync(async () =>
        (await Services.GetRequiredService<IJournal>().ListAsync(new() { Workflow = workflowId, State = EntryState.Waiting }, null, 1, default)).Count == 0);

    /// <summary>Waits until no job runs or is due: each runs once when the relay starts.</summary>
    public Task JobsAreIdleAsync() => UntilAsync(async () =>
    {
        string[] enabled = [.. Services.CreateScope().ServiceProvider.GetServices<IJob>().Where(job => job.IsEnabled).Select(job => job.Name)];
        var states = (await Services.GetRequiredService<IJobLanes>().ListAsync(default)).Where(state => enabled.Contains(state.Job)).ToList();
        return states.Count == enabled.Length && states.All(job => job is { IsRunning: false, LastEndedAt: not null } && job.DueAt > TimeProvider.System.GetUtcNow());
    });

    public async ValueTask DisposeAsync()
    {
        await _relay.StopAsync();
        await _relay.DisposeAsync();
        await Dataverse.DisposeAsync();
        await Ironclad.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await holds())
            await timer.WaitForNextTickAsync();
    }

    private WebApplication Create(string token) => RelayApp.Create([], builder =>
    {
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Ironclad:BaseUrl"] = Ironclad.BaseAddress.AbsoluteUri,
            ["Ironclad:ApiToken"] = DefaultCompany.ApiToken,
            ["Ironclad:RetryDelay"] = "00:00:00",
            ["Dataverse:Url"] = Dataverse.BaseAddress.AbsoluteUri,
            ["Inbox:DatabasePath"] = Path.Combine(_folder.FullName, "inbox.db"),
            ["Inbox:PollInterval"] = "00:00:00.1",
            ["Jobs:PollInterval"] = "00:00:00.1",
            ["Operations:AdminKey"] = AdminKey,
            ["Orphans:GracePeriod"] = "00:10:00",
            ["PendingLaunches:Interval"] = "01:00:00",
            ["PendingLaunches:SettleTime"] = "00:00:00",
        });
        builder.Services.AddSingleton<TokenCredential>(new StaticCredential(token));
    });
}
