namespace Ironclad.RelayApi.Tests.Webhooks;

/// <summary>A relay of its own for each test, and somebody who signs as Ironclad does.</summary>
internal abstract class FrontDoor
{
    private TemporaryFolder _folder;

    protected Signer Ironclad { get; private set; }

    protected RelayUnderTest Relay { get; set; }

    protected string InboxPath => _folder.InboxPath;

    [SetUp]
    public async Task Start()
    {
        _folder = new TemporaryFolder();
        Ironclad = await Signer.StartAsync();
        Relay = await RelayUnderTest.StartAsync(Ironclad.Address, InboxPath);
    }

    /// <summary>The same relay with other settings.</summary>
    protected async Task RestartAsync(params (string Key, string Value)[] settings)
    {
        await Relay.DisposeAsync();
        Relay = await RelayUnderTest.StartAsync(Ironclad.Address, InboxPath, replace: null, settings);
    }

    [TearDown]
    public async Task Stop()
    {
        await Relay.DisposeAsync();
        await Ironclad.DisposeAsync();
        _folder.Dispose();
    }
}
