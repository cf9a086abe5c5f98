using Ironclad.Browser.Tests.Operated;

namespace Ironclad.Browser.Tests;

/// <summary>One Chromium and one relay for all tests of this run, started by the first that needs them.</summary>
[SetUpFixture]
internal sealed class Shared
{
    private static readonly Lazy<Task<Chromium>> Started = new(Chromium.StartAsync);
    private static readonly Lazy<Task<OperatedRelay>> Operated = new(OperatedRelay.StartAsync);

    public static Task<Chromium> ChromiumAsync() => Started.Value;

    public static Task<OperatedRelay> RelayAsync() => Operated.Value;

    /// <summary>For <c>[OneTimeSetUp]</c>.</summary>
    public static void IgnoreWhereMissing()
    {
        if (Chromium.WhyMissing is { } reason)
            Assert.Ignore(reason);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Operated.IsValueCreated)
            await (await Operated.Value).DisposeAsync();
        if (Started.IsValueCreated)
            await (await Started.Value).DisposeAsync();
    }
}
