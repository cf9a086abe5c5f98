namespace Ironclad.Plugins.Tests.Backends;

/// <summary>The environments that every scenario runs in.</summary>
internal static class AllBackends
{
    public static IEnumerable<TestFixtureData> Fixtures
    {
        get { yield return Fixture("Emulator", () => new EmulatorBackend()); }
    }

    private static TestFixtureData Fixture(string name, Func<IBackend> create) => new TestFixtureData(create).SetArgDisplayNames(name);
}
