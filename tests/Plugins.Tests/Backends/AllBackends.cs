namespace Ironclad.Plugins.Tests.Backends;

/// <summary>The environments that every scenario runs in.</summary>
internal static class AllBackends
{
    public static IEnumerable<TestFixtureData> Fixtures
    {
        get
        {
            yield return Fixture("Emulator", () => new EmulatorBackend());
#if DATAVERSE_SDK_NUGET
            yield return Fixture("FakeXrmEasy", () => new FakeXrmEasyBackend());
#endif
        }
    }

    private static TestFixtureData Fixture(string name, Func<IBackend> create) => new TestFixtureData(create).SetArgDisplayNames(name);
}
