using System.Diagnostics;
using System.Text.Json;

namespace Ironclad.Reliability.World;

/// <summary>What an operator does at the relay's own command line.</summary>
internal sealed class Operator(Surroundings world)
{
    /// <summary>The relay's operator API asks for it.</summary>
    public const string Key = "0123456789abcdef0123456789abcdef";

    private const string Reconciliation = "reconciliation";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(500);

    /// <summary>Handles what was set aside once more.</summary>
    public Task<string> ReplaySetAsideAsync() => RunAsync("replay", "--state", "SetAside");

    /// <summary>Compares both services and heals what differs; returns when the run that was asked for has ended.</summary>
    public async Task ReconcileAsync()
    {
        var before = await ReconciliationAsync();
        await RunAsync("jobs", "run", Reconciliation);
        var asked = TimeProvider.System.GetTimestamp();
        while (await ReconciliationAsync() is var now && (now.LastStartedAt == before.LastStartedAt || now.Running))
        {
            if (TimeProvider.System.GetElapsedTime(asked) > Patience)
                throw new TimeoutException($"The reconciliation did not end; see {world.Log.Path}.");
            await Task.Delay(Glance);
        }
    }

    private async Task<Job> ReconciliationAsync()
    {
        var jobs = JsonSerializer.Deserialize<List<Job>>($"[{string.Join(',', Lines(await RunAsync("jobs", "--json")))}]", JsonSerializerOptions.Web)!;
        return jobs.Single(job => job.Name == Reconciliation);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

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
        // Its list says 1 when any job needs a human.
        return process.ExitCode == 0 || command is ["jobs", "--json"]
            ? await output
            : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {await output}{await errors}");
    }

    private sealed record Job(string Name, bool Running, DateTimeOffset? LastStartedAt);
}
