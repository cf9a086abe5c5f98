namespace Ironclad.RelayApi.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ironclad-relay-").FullName;

    public string InboxPath => System.IO.Path.Combine(Path, "data", "inbox.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
