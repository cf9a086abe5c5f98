namespace Ironclad.RelayApi.Tests.Handlers;

/// <summary>One relay between both emulators for all tests of a fixture; each test launches an Agreement of its own.</summary>
internal abstract class BetweenBothEmulators
{
    protected RelayScenario Relay { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => Relay = await RelayScenario.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await Relay.DisposeAsync();
}
