using System.Diagnostics;
using System.Reflection;
using System.Text;
using Ironclad.Deliveries;

namespace Ironclad.RelayApi.Tests.Setup;

/// <summary>The relay as a .NET tool: packed, installed and run as somebody has it from a feed.</summary>
internal sealed class ToolTests
{
    private const string Body = """{"payload":{"event":"workflow_completed","workflowID":"w1"}}""";

    private TemporaryFolder _folder;

    private string Tool => Path.Combine(_folder.Path, "tools", OperatingSystem.IsWindows() ? "ironclad-relay.exe" : "ironclad-relay");

    [OneTimeSetUp]
    public async Task InstallAsync()
    {
        _folder = new TemporaryFolder();
        await DotnetAsync("pack", Built("RelayProject"), "--no-build", "-c", Built("Configuration"), $"-p:DataverseSdk={Built("DataverseSdk")}", "-o", _folder.Path);
        await File.WriteAllTextAsync(
            Path.Combine(_folder.Path, "nuget.config"),
            $"""<configuration><packageSources><clear /><add key="packed" value="{_folder.Path}" /></packageSources></configuration>""");
        await DotnetAsync(
            "tool", "install", "ironclad-relay", "--tool-path", Path.Combine(_folder.Path, "tools"), "--configfile", Path.Combine(_folder.Path, "nuget.config"));
    }

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public async Task It_tells_its_version()
    {
        var (exit, told) = await RunAsync(Tool, "--version");

        Assert.That(exit, Is.Zero, told);
        Assert.That(told, Does.StartWith(typeof(RelayApp).Assembly.GetName().Version!.ToString(3)));
    }

    [Test]
    public async Task It_verifies_a_saved_delivery()
    {
        using var key = new WebhookKey();
        var delivery = key.Sign("e1", Encoding.UTF8.GetBytes(Body), "nonce");
        var headers = $$"""
            X-Ironclad-Webhook-Event-Id: e1
            X-Ironclad-Webhook-Verification: {"nonce":"nonce","signAlgorithm":"sha256","signature":"{{Convert.ToBase64String(delivery.Signature)}}","encoding":"base64"}
            """;

        var (exit, told) = await RunAsync(Tool, "verify", "--headers", Write("headers", headers), "--body", Write("body", Body), "--key", Write("key", key.PublicPem));

        Assert.That(exit, Is.Zero, told);
        Assert.That(told, Does.StartWith("The signature fits"));
    }

    private static async Task DotnetAsync(params string[] args)
    {
        var (exit, told) = await RunAsync("dotnet", args);
        Assert.That(exit, Is.Zero, told);
    }

    private static async Task<(int Exit, string Told)> RunAsync(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        // A build node that stays would keep the output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output + await error).Trim());
    }

    /// <summary>What the tests were built as: the same is packed, and nothing is built again.</summary>
    private static string Built(string fact) =>
        typeof(ToolTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == fact).Value!;

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }
}
