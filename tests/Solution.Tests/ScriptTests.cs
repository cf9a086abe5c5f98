using System.ComponentModel;
using System.Diagnostics;

namespace Ironclad.Solution.Tests;

/// <summary>The scripts of the solution under Node.js, as <c>npm test</c> in Solution/Scripts runs them.</summary>
public sealed class ScriptTests
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "Solution");

    [TestCase("Scripts/node_modules/eslint/bin/eslint.js", "--config", "Scripts/eslint.config.js", "Scripts", "src/WebResources", TestName = "The_scripts_keep_the_rules_of_the_solution_checker")]
    [TestCase("Scripts/node_modules/typescript/bin/tsc", "--project", "Scripts", TestName = "The_scripts_use_the_client_API_as_it_is_typed")]
    [TestCase("--test", TestName = "The_scripts_pass_their_tests")]
    public async Task The_scripts_are_sound(params string[] arguments)
    {
        if (!Directory.Exists(Path.Combine(Folder, "Scripts", "node_modules")))
            Assert.Ignore("The packages of the scripts are not installed. Install Node.js 18 or later, then: npm ci --prefix Solution/Scripts");

        var (exitCode, output) = await Node(arguments);

        Assert.That(exitCode, Is.Zero, output);
    }

    private static async Task<(int ExitCode, string Output)> Node(string[] arguments)
    {
        var start = new ProcessStartInfo("node", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var node = Process.Start(start)!;
            var error = node.StandardError.ReadToEndAsync();
            var output = await node.StandardOutput.ReadToEndAsync();
            await node.WaitForExitAsync();
            return (node.ExitCode, output + await error);
        }
        catch (Win32Exception missing)
        {
            Assert.Ignore($"Node.js cannot be started: {missing.Message}");
            throw;
        }
    }
}
