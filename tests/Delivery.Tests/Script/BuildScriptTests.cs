using System.Management.Automation.Language;

namespace Ironclad.Delivery.Tests.Script;

/// <summary>What <c>build.ps1</c> asks of dotnet, in which order, and when it stops.</summary>
public sealed class BuildScriptTests
{
    private static readonly string[] Steps = ["restore", "format", "build", "test", "publish", "pack"];

    private static readonly (string, object)[] ToContoso = [("Deploy", true), ("Environment", new Uri("https://contoso.crm.dynamics.com"))];

    [Test]
    public void The_script_parses_and_every_parameter_is_explained()
    {
        var script = Parser.ParseFile(Checkout.PathOf("build.ps1"), out _, out var errors);

        Assert.That(errors.Select(error => error.ToString()), Is.Empty);
        var help = script.GetHelpContent().Parameters.Keys;
        var parameters = script.ParamBlock.Parameters.Select(parameter => parameter.Name.VariablePath.UserPath.ToUpperInvariant());
        Assert.That(parameters, Is.EquivalentTo(help));
    }

    [Test]
    public void A_release_is_restored_checked_built_tested_and_packed_against_the_genuine_SDK()
    {
        using var script = new BuildScript();

        Assert.That(script.Run(), Is.Null);
        Assert.That(script.Calls.Select(FirstWord), Is.EqualTo(Steps));
        Assert.That(script.Calls.Where(call => FirstWord(call) != "format"), Has.All.Contains("-p:DataverseSdk=NuGet"));
        Assert.That(script.Calls.Where(call => FirstWord(call) is "build" or "test" or "publish" or "pack"), Has.All.Contains("-c Release"));
        Assert.That(Path.Combine(script.Release, "IroncladForDataverse_managed.zip"), Does.Exist);
    }

    [Test]
    public void The_stand_in_SDK_and_a_debug_build_are_asked_for_by_name()
    {
        using var script = new BuildScript();

        Assert.That(script.Run(("Sdk", "Contract"), ("Configuration", "Debug")), Is.Null);
        Assert.That(script.Calls, Has.One.EqualTo("build --no-restore -c Debug -p:DataverseSdk=Contract"));
    }

    [TestCaseSource(nameof(Steps))]
    public void A_failing_step_ends_the_script(string failing)
    {
        using var script = new BuildScript { Failing = failing };

        Assert.That(script.Run(), Does.EndWith("failed with exit code 7."));
        Assert.That(FirstWord(script.Calls[^1]), Is.EqualTo(failing));
    }

    [Test]
    public void A_deployment_imports_what_was_tested_and_asks_the_doctor()
    {
        using var script = new BuildScript { OnWindows = true };
        var settings = script.Write("contoso.settings.json", "{}");

        Assert.That(script.Run([.. ToContoso, ("Settings", settings), ("ClientId", "app")]), Is.Null);
        Assert.That(script.Calls.Select(FirstWord), Is.EqualTo((string[])[.. Steps, "run", "run"]));
        Assert.That(script.Calls[^2], Does.EndWith(
            "-- --zip .artifacts/release/IroncladForDataverse_managed.zip --environment https://contoso.crm.dynamics.com/ "
            + $"--settings {settings} --client-id app"));
        Assert.That(script.Calls[^1], Does.StartWith("run --project RelayApi").And.EndWith("-- doctor"));
    }

    [Test]
    public void Nothing_is_deployed_that_failed_its_tests()
    {
        using var script = new BuildScript { OnWindows = true, Failing = "test" };

        Assert.That(script.Run(ToContoso), Does.StartWith("Test failed"));
        Assert.That(script.Calls.Select(FirstWord), Has.None.EqualTo("run"));
    }

    [Test]
    public void A_deployment_that_cannot_work_is_refused_before_the_first_step()
    {
        using var elsewhere = new BuildScript();
        using var windows = new BuildScript { OnWindows = true };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(elsewhere.Run(ToContoso), Does.Contain("runs on Windows"));
            Assert.That(windows.Run([.. ToContoso, ("Sdk", "Contract")]), Does.Contain("leave out -Sdk Contract"));
            Assert.That(windows.Run([.. ToContoso, ("Settings", "not-there.json")]), Does.Contain("not-there.json"));
            Assert.That(windows.Run(("Deploy", true)), Does.Contain("Environment"), "no environment named");
            Assert.That(windows.Run(("Sdk", "Fake")), Does.Contain("Sdk"));
            Assert.That(elsewhere.Calls.Concat(windows.Calls), Is.Empty);
        }
    }

    private static string FirstWord(string call) => call.Split(' ')[0];
}
