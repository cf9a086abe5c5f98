using System.Diagnostics;

namespace Ironclad.Benchmarks.World;

/// <summary>The relay as its README publishes it, in a folder that goes away afterwards.</summary>
internal sealed class PublishedRelay : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ironclad-relay-").FullName;

    private PublishedRelay()
    {
        // Confined, it runs as a user who is not the one that publishes it.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
    }

    public string Program => Path.Combine(_folder, "Ironclad.RelayApi.dll");

    public static async Task<PublishedRelay> PublishAsync()
    {
        var relay = new PublishedRelay();
        string[] command =
            ["publish", BuildFacts.Of("RelayProject"), "-c", "Release", "-o", relay._folder, $"-p:DataverseSdk={BuildFacts.Of("DataverseSdk")}", "--nologo"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", command) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? relay : throw new InvalidOperationException($"The relay was not published.\n{output}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
