using Dataverse.Emulator;
using Ironclad.Emulator;
using Ironclad.Reliability.Stores;
using Ironclad.Sandbox;
using Microsoft.Xrm.Sdk;
using Spectre.Console;

namespace Ironclad.Reliability.World;

/// <summary>Everything around the relay on this machine: both services, the sign-in, the front door, the store, and the people.</summary>
internal sealed class Surroundings : IAsyncDisposable
{
    private readonly Plan _plan;
    private readonly string _folder;
    private readonly IReadOnlyList<Uri> _instances;
    private FrontDoor _door = null!;
    private IdentityEndpoint _identity = null!;

    private Surroundings(Plan plan, string folder, IStore store)
    {
        (_plan, _folder, Store) = (plan, folder, store);
        _instances = [.. Enumerable.Range(0, plan.Instances).Select(_ => new Uri($"http://127.0.0.1:{Ports.Take()}"))];
        Log = new RelayLog(Path.Combine(folder, "relay.log"));
    }

    public IStore Store { get; }

    public Wire Wire { get; } = new();

    public RelayLog Log { get; }

    public IroncladEmulator Ironclad { get; private set; } = null!;

    public DataverseEmulator Dataverse { get; private set; } = null!;

    public Company Company { get; private set; } = null!;

    public IOrganizationService Seller { get; private set; } = null!;

    /// <summary>The application user that the relay is.</summary>
    public Guid RelayUser { get; private set; }

    public IReadOnlyList<RelayProcess> Relays { get; private set; } = [];

    /// <summary>Set when nothing is left to find out: the folder with log and file goes away.</summary>
    public bool IsDone { get; set; }

    public RelayProcess Relay => Relays[0];

    public static async Task<Surroundings> StartAsync(Plan plan)
    {
        var folder = Directory.CreateTempSubdirectory("ironclad-reliability-").FullName;
        var surroundings = new Surroundings(plan, folder, await plan.Store(folder));
        await surroundings.StartServicesAsync();
        await surroundings.FurnishAsync();
        return surroundings;
    }

    public async Task StartRelaysAsync()
    {
        foreach (var relay in Relays)
            relay.Start();
        await Task.WhenAll(Relays.Select(relay => relay.ReadyAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var relay in Relays)
            await relay.DisposeAsync();
        await _door.DisposeAsync();
        await _identity.DisposeAsync();
        await Dataverse.DisposeAsync();
        await Ironclad.DisposeAsync();
        await Store.DisposeAsync();
        Log.Dispose();
        if (IsDone)
            Directory.Delete(_folder, recursive: true);
    }

    private async Task StartServicesAsync()
    {
        Ironclad = await IroncladEmulator.StartAsync(new IroncladEmulatorOptions
        {
            ClockSpeed = _plan.ClockSpeed,
            Seed = _plan.Random.Next(),
            DeliveriesAtOnce = _plan.DeliveriesAtOnce,
            DeliveryTimeout = TimeSpan.FromSeconds(15),
            Around = Wire.Between(Moment.IroncladCalled, Moment.IroncladAnswered),
        });
        Dataverse = await DataverseEmulator.StartAsync(new DataverseEmulatorOptions
        {
            Around = Wire.Between(Moment.DataverseCalled, Moment.DataverseAnswered),
        });
        _door = await FrontDoor.StartAsync(Wire, _instances);
    }

    private async Task FurnishAsync()
    {
        var nobody = new Narrator(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) }), TimeProvider.System);
        var admin = new Administrator(Dataverse);
        admin.ImportSolution(SolutionZip.Path, nobody);
        admin.Configure(Ironclad.BaseAddress, nobody);
        var seller = await admin.AddUserAsync("Sam Seller", "Ironclad Agreement User");
        var application = await admin.AddUserAsync("Relay", "Ironclad Integration");
        (Seller, RelayUser) = (Dataverse.Organization.ServiceFor(seller.UserId), application.UserId);
        Company = Company.Create(admin.User);
        _identity = await IdentityEndpoint.StartAsync(application.Token, TimeProvider.System);
        await Ironclad.Control.RegisterWebhook(new Uri(_door.Address, "/webhooks/ironclad"), "*");
        var settings = RelaySettings();
        Relays = [.. _instances.Select(address => new RelayProcess(address, settings, Log))];
    }

    private Dictionary<string, string> RelaySettings()
    {
        var settings = new Dictionary<string, string>(_identity.Variables)
        {
            ["Ironclad__BaseUrl"] = Ironclad.BaseAddress.GetLeftPart(UriPartial.Authority),
            ["Ironclad__ClientId"] = DefaultCompany.OAuthClientId,
            ["Ironclad__ClientSecret"] = DefaultCompany.OAuthClientSecret,
            ["Ironclad__UserEmail"] = DefaultCompany.IntegrationUserEmail,
            ["Operations__AdminKey"] = Operator.Key,
            // These emulators enforce no limits, and a run has minutes for what takes a company days.
            ["Ironclad__Budgets__WorkflowReads"] = "100000",
            ["Ironclad__Budgets__WorkflowWrites"] = "100000",
            ["Ironclad__Budgets__RecordReads"] = "100000",
            ["Ironclad__Budgets__Other"] = "100000",
            ["Ironclad__Budgets__FirstClosing"] = "00:00:00.5",
            ["Dataverse__MaxCallsInFiveMinutes"] = "1000000",
            ["Dataverse__FirstClosing"] = "00:00:00.5",
            ["Dataverse__Url"] = Dataverse.BaseAddress.GetLeftPart(UriPartial.Authority),
        };
        foreach (var (name, value) in Store.Settings.Concat(_plan.RelaySettings))
            settings[name] = value;
        return settings;
    }
}
