using System.Diagnostics;
using Ironclad.Benchmarks.World;
using Ironclad.Reliability.World;

namespace Ironclad.Benchmarks.Tests;

/// <summary>The confinement that the relay is started in confines, so that its start there proves something.</summary>
public sealed class ConfinementTests
{
    private DirectoryInfo _data;

    [SetUp]
    public void MakeFolder()
    {
        if (Confinement.WhyNot is { } why)
            Assert.Ignore($"Nothing can be confined here. {why}");
        _data = Directory.CreateTempSubdirectory("ironclad-confinement-");
    }

    [TearDown]
    public void DeleteFolder() => _data?.Delete(recursive: true);

    [Test]
    public async Task Nothing_but_the_data_folder_can_be_written()
    {
        var (_, told) = await RunAsync("sh", "-c", "touch ../kept && echo kept; for place in . / /etc /usr /var; do touch $place/lost 2>&1 && echo lost; done");

        Assert.That(told, Does.StartWith("kept").And.Not.Contain("lost\n"));
        Assert.That(told.Split('\n').Count(line => line.Contains("Read-only file system", StringComparison.Ordinal)), Is.EqualTo(5));
    }

    [Test]
    public async Task The_program_is_nobody_and_can_become_nobody_else()
    {
        var (_, told) = await RunAsync("sh", "-c", "id -u; grep -E 'Cap(Prm|Eff|Bnd)|NoNewPrivs' /proc/self/status | cut -f 2");

        Assert.That(told.Split('\n', StringSplitOptions.RemoveEmptyEntries), Is.EqualTo(new[]
        {
            "65534", "0000000000000000", "0000000000000000", "0000000000000000", "1",
        }));
    }

    /// <summary>What the relay is told there is what its image tells it; the image under it leaves the cultures out.</summary>
    [Test]
    public void The_image_sets_the_same()
    {
        var dockerfile = File.ReadAllText(Path.Combine(Path.GetDirectoryName(BuildFacts.Of("RelayProject"))!, "Dockerfile"));
        var settings = Confinement.Settings("/data").Where(setting => setting.Key is not ("HOME" or "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"));

        Assert.That(
            settings.Select(setting => $"{setting.Key}={setting.Value}").Where(setting => !dockerfile.Contains(setting, StringComparison.Ordinal)),
            Is.Empty);
        Assert.That(dockerfile, Does.Contain("\nUSER $APP_UID\n").And.Contain("HEALTHCHECK").And.Contain("-chiseled\n"));
    }

    /// <summary>The health check of the container asks a relay that is not there.</summary>
    [Test]
    public async Task The_health_check_runs_there_too()
    {
        var (exitCode, told) = await RunAsync("dotnet", "Ironclad.RelayApi.dll", "health", "--relay", "http://127.0.0.1:9");

        Assert.That(exitCode, Is.EqualTo(1), told);
        Assert.That(told, Does.Contain("does not answer at http://127.0.0.1:9"));
    }

    private async Task<(int ExitCode, string Told)> RunAsync(params string[] command)
    {
        string[] whole = [.. Confinement.Around(_data.FullName, Path.GetDirectoryName(RelayProcess.Program)!), .. command];
        var start = new ProcessStartInfo(whole[0], whole[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Confinement.Settings(_data.FullName))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
