using System.ComponentModel;
using System.Diagnostics;

namespace Ironclad.Delivery.Tests.Workflows;

/// <summary>GitHub's parser of workflows and Docker's rules, as <c>npm test</c> in .github/checks runs them.</summary>
public sealed class WorkflowTests
{
    private static readonly string Folder = Checkout.PathOf(".github/checks");

    [Test]
    public async Task The_workflows_and_the_Dockerfile_are_sound()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            Assert.Ignore("The packages of the checks are not installed. Install Node.js 18 or later, then: npm ci --prefix .github/checks");
        var start = new ProcessStartInfo("node", ["check.js"]) { WorkingDirectory = Folder, RedirectStandardError = true };
        try
        {
            using var node = Process.Start(start)!;
            var problems = await node.StandardError.ReadToEndAsync();
            await node.WaitForExitAsync();

            Assert.That((node.ExitCode, problems), Is.EqualTo((0, "")));
        }
        catch (Win32Exception missing)
        {
            Assert.Ignore($"Node.js cannot be started: {missing.Message}");
        }
    }

    /// <summary>The workflow and the script are two halves of one thing: a parameter that the script lost would fail there first.</summary>
    [Test]
    public void What_the_workflows_run_is_in_the_repository()
    {
        var ci = Checkout.Text(".github/workflows/ci.yml");

        Assert.That(ci, Does.Contain("./build.ps1 -Sdk").And.Contain("sdk: Contract").And.Contain("sdk: NuGet"));
        Assert.That(ci, Does.Contain("-f RelayApi/Dockerfile").And.Contain("--read-only"));
        Assert.That(Checkout.Text("Directory.Build.props"), Does.Contain("<Version>"), "the release compares its tag with it");
    }
}
