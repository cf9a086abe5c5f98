using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Dataverse.Emulator;
using Ironclad.Emulator;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.Sandbox;

/// <summary>Both services, the relay between them and the people who use them, on this machine.</summary>
internal sealed class World : IAsyncDisposable
{
    private const int AdminKeyLength = 32;

    private World(IroncladEmulator ironclad, DataverseEmulator dataverse, RunningRelay relay, Guid relayUser)
    {
        Ironclad = ironclad;
        Dataverse = dataverse;
        Relay = relay;
        Calls = new CallLedger(ironclad.BaseAddress, dataverse.BaseAddress, relayUser);
    }

    public IroncladEmulator Ironclad { get; }

    public DataverseEmulator Dataverse { get; }

    public RunningRelay Relay { get; }

    public CallLedger Calls { get; }

    public required Administrator Administrator { get; init; }

    public required DataverseUser Seller { get; init; }

    public required DataverseUser LegalOps { get; init; }

    public required Company Company { get; init; }

    /// <summary>What the relay keeps; it goes when the sandbox does.</summary>
    public required string Folder { get; init; }

    public static async Task<World> StartAsync(Narrator narrator)
    {
        var ironclad = await IroncladEmulator.StartAsync(new IroncladEmulatorOptions());
        var dataverse = await DataverseEmulator.StartAsync(new DataverseEmulatorOptions());
        narrator.Address("Ironclad emulator", ironclad.BaseAddress);
        narrator.Address("Dataverse emulator", dataverse.BaseAddress);

        var admin = new Administrator(dataverse);
        admin.ImportSolution(SolutionZip.Path, narrator);
        admin.Configure(ironclad.BaseAddress, narrator);
        var seller = await admin.AddUserAsync("Sam Seller", "Ironclad Agreement User");
        var legalOps = await admin.AddUserAsync("Olga Ops", "Ironclad Legal Ops");
        var application = await admin.AddUserAsync("Relay", "Ironclad Integration");

        var folder = Directory.CreateTempSubdirectory("ironclad-sandbox-").FullName;
        var adminKey = RandomNumberGenerator.GetHexString(AdminKeyLength, lowercase: true);
        var relay = await RunningRelay.StartAsync(
            new RelaySettings(ironclad.BaseAddress, dataverse.BaseAddress, application.Token, folder, adminKey));
        narrator.Address("Relay", relay.Address);
        await ironclad.Control.RegisterWebhook(new Uri(relay.Address, "/webhooks/ironclad"), "*");
        narrator.Say("Registered the relay's webhook in Ironclad for all events");

        var world = new World(ironclad, dataverse, relay, application.UserId)
        {
            Administrator = admin,
            Seller = new DataverseUser(dataverse.BaseAddress, seller.Token),
            LegalOps = new DataverseUser(dataverse.BaseAddress, legalOps.Token),
            Company = Company.Create(admin.User),
            Folder = folder,
        };
        await world.JobsAreIdleAsync();
        return world;
    }

    /// <summary>The attributes of a workflow, as Ironclad's public API shows them.</summary>
    public async Task<JsonObject> AttributesAsync(string workflowId)
    {
        using var http = new HttpClient { BaseAddress = Ironclad.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DefaultCompany.ApiToken);
        var workflow = await http.GetFromJsonAsync<JsonObject>($"/public/api/v1/workflows/{workflowId}");
        return workflow!["attributes"]!.AsObject();
    }

    /// <summary>Waits until the relay has handled everything it received.</summary>
    public async Task RelayIsIdleAsync(CancellationToken cancellation = default)
    {
        var journal = Relay.Service<IJournal>();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((await journal.SummaryAsync(cancellation)).Waiting > 0)
            await timer.WaitForNextTickAsync(cancellation);
    }

    /// <summary>Asks for a run of one of the relay's jobs and waits until it has ended.</summary>
    public async Task RunJobAsync(string job)
    {
        await JobsAreIdleAsync();
        await Relay.Service<IJobLanes>().RunNowAsync(job, CancellationToken.None);
        await JobsAreIdleAsync();
    }

    /// <summary>Waits until no job runs or is due: each runs once when the relay starts.</summary>
    private async Task JobsAreIdleAsync()
    {
        var lanes = Relay.Service<IJobLanes>();
        string[] jobs = [.. Relay.Services.CreateScope().ServiceProvider.GetServices<IJob>().Where(job => job.IsEnabled).Select(job => job.Name)];
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!IsIdle([.. (await lanes.ListAsync(CancellationToken.None)).Where(lane => jobs.Contains(lane.Job))], jobs.Length))
            await timer.WaitForNextTickAsync();
    }

    private static bool IsIdle(IReadOnlyList<JobState> lanes, int jobs) =>
        lanes.Count == jobs && lanes.All(job => job is { IsRunning: false, LastEndedAt: not null } && job.DueAt > TimeProvider.System.GetUtcNow());

    public async ValueTask DisposeAsync()
    {
        Calls.Dispose();
        await Relay.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        await Dataverse.DisposeAsync();
        await Ironclad.DisposeAsync();
    }
}
