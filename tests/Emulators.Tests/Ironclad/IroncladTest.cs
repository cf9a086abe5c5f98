using System.Text.Json.Nodes;
using Ironclad.Emulator;
using Ironclad.Emulators.Tests.Ironclad.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace Ironclad.Emulators.Tests.Ironclad;

/// <summary>An emulator of its own for each test, a webhook receiver, and a clock that stands still.</summary>
public abstract class IroncladTest
{
    private protected FakeTimeProvider Time { get; private set; } = null!;

    private protected IroncladEmulator Ironclad { get; private set; } = null!;

    private protected WebhookReceiver Receiver { get; private set; } = null!;

    private protected HttpClient Http { get; private set; } = null!;

    /// <summary>With the legacy token.</summary>
    private protected ApiClient Api { get; private set; } = null!;

    private protected virtual IroncladEmulatorOptions Options => new() { TimeProvider = Time };

    [SetUp]
    public async Task StartServers()
    {
        Time = new FakeTimeProvider(new DateTimeOffset(2026, 7, 30, 12, 0, 0, TimeSpan.Zero));
        Ironclad = await IroncladEmulator.StartAsync(Options);
        Receiver = await WebhookReceiver.StartAsync();
        Http = new HttpClient { BaseAddress = Ironclad.BaseAddress };
        Api = new ApiClient(Http, DefaultCompany.ApiToken);
    }

    [TearDown]
    public async Task StopServers()
    {
        Http.Dispose();
        await Receiver.DisposeAsync();
        await Ironclad.DisposeAsync();
    }

    private protected async Task<JsonObject> LaunchMsa() => (await Api.Post("/workflows", Launch.Msa())).Json;

    private protected async Task<string> LaunchedId() => (string)(await LaunchMsa())["id"]!;

    private protected Task<string> Subscribe(params string[] events) => Ironclad.Control.RegisterWebhook(Receiver.Url, events);
}
