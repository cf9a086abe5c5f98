using System.Diagnostics;

namespace Ironclad.Reliability.World;

/// <summary>What an operator does at the relay's own command line.</summary>
internal sealed class Operator(Surroundings world)
{
    /// <summary>The relay's operator API asks for it.</summary>
    public const string Key = "0123456789abcdef0123456789abcdef";

    /// <summary>Handles what was set aside once more.</summary>
    public Task<string> ReplaySetAsideAsync() => RunAsync("replay", "--state", "SetAside");

    /// <summary>Compares both services and heals what differs.</summary>
    public Task<string> ReconcileAsync() => RunAsync("jobs", "run", "reconciliation");

    private async Task<string> RunAsync(params string[] command)
    {
        var start = new ProcessStartInfo("dotnet", [RelayProcess.Program, .. command])
        {
            WorkingDirectory = Path.GetDirectoryName(RelayProcess.Program),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Operations__AdminKey"] = Key;
        start.Environment["Operations__Relay"] = world.Relay.Address.GetLeftPart(UriPartial.Authority);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {await output}{await errors}");
    }
}
