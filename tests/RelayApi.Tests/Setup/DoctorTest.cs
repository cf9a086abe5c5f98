using Ironclad.Emulator;
using Ironclad.Mapping;
using Ironclad.RelayApi.Tests.Operations;

namespace Ironclad.RelayApi.Tests.Setup;

/// <summary>A relay between both emulators with every link in order, for a test to break one.</summary>
internal abstract class DoctorTest
{
    protected RelayBetweenEmulators Between { get; private set; }

    protected AdminsMachine Machine { get; private set; }

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Between = await RelayBetweenEmulators.StartAsync();
        Between.Scenario.Set(SettingNames.BaseUrl, Between.Scenario.Ironclad.BaseAddress.AbsoluteUri);
        Between.Scenario.Set(SettingNames.CreatorEmail, DefaultCompany.IntegrationUserEmail);
        Between.Scenario.Dataverse.Organization.Checkpoint();
    }

    [SetUp]
    public async Task SetUpAsync()
    {
        Between.Scenario.Dataverse.Organization.Reset();
        await Between.Scenario.Ironclad.Control.Reset();
        await Between.Scenario.Ironclad.Control.RegisterWebhook(Between.Relay.WebhookAddress, "*");
        Machine = new AdminsMachine(Between);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await Between.DisposeAsync();

    /// <returns>What the doctor says about a link that is broken.</returns>
    protected async Task<string> BrokenAsync()
    {
        var (exit, told) = await Machine.RunAsync("doctor");
        Assert.That(exit, Is.EqualTo(1), told);
        return told;
    }
}
