using Ironclad.Deploy;
using Ironclad.Emulator;

namespace Ironclad.Delivery.Tests.Deployment;

/// <summary>The deployment from its command line, against an environment that has nothing yet.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DeploymentTests
{
    private const string ConfiguredVariable = "icd_IroncladCreatorEmail";

    [Test]
    public async Task After_a_deployment_an_Agreement_launches()
    {
        await using var customer = await Customer.StartAsync();
        var settings = customer.SettingsFile(("apiToken", DefaultCompany.ApiToken));

        var deployed = await customer.DeployAsync("--settings", settings);

        Assert.That(deployed, Is.EqualTo(DeployCommand.Done), customer.Error);
        Assert.That(await customer.LaunchesAsync(), Is.True);
        Assert.That(customer.Output, Does.Contain("The environment would take it.").And.Contain("Imported the solution")
            .And.Contain($"{ConfiguredVariable}: set").And.Contain("icd_IroncladNdaTemplateId: left as it is").And.Contain("Credential of the plug-in: set"));
        Assert.That(customer.Output, Does.Not.Contain(DefaultCompany.IntegrationUserEmail).And.Not.Contain(DefaultCompany.ApiToken));
    }

    [Test]
    public async Task A_second_deployment_changes_nothing()
    {
        await using var customer = await Customer.StartAsync();
        var settings = customer.SettingsFile(("apiToken", DefaultCompany.ApiToken));
        await customer.DeployAsync("--settings", settings);
        customer.ForgetOutput();

        Assert.That(await customer.DeployAsync("--settings", settings), Is.EqualTo(DeployCommand.Done), customer.Error);

        Assert.That(customer.Output, Does.Contain($"{ConfiguredVariable}: unchanged").And.Contain("Credential of the plug-in: unchanged").And.Not.Contain(": set"));
        Assert.That(await customer.LaunchesAsync(), Is.True);
    }

    [Test]
    public async Task The_credential_may_be_in_an_environment_variable_and_is_replaced_when_it_changes()
    {
        await using var customer = await Customer.StartAsync();
        await customer.DeployAsync("--settings", customer.SettingsFile(("apiToken", "an-old-token")));
        Environment.SetEnvironmentVariable("IRONCLAD_TEST_TOKEN", DefaultCompany.ApiToken);

        await customer.DeployAsync("--settings", customer.SettingsFile(("apiToken", "env:IRONCLAD_TEST_TOKEN")));

        Assert.That(customer.Output, Does.Contain("Credential of the plug-in: replaced"), customer.Error);
        Assert.That(await customer.LaunchesAsync(), Is.True);
    }

    [Test]
    public async Task Without_a_settings_file_the_solution_alone_is_imported()
    {
        await using var customer = await Customer.StartAsync();

        Assert.That(await customer.DeployAsync(), Is.EqualTo(DeployCommand.Done), customer.Error);

        Assert.That(customer.Administrator.User.Many("environmentvariablevalue", "statecode", 0, "value"), Is.Empty);
        Assert.That(customer.IsInstalled, Is.True);
    }

    [Test]
    public async Task A_long_import_tells_how_far_it_is()
    {
        await using var customer = await Customer.StartAsync();

        await customer.DeployAsync(slowly: true);

        Assert.That(customer.Output, Does.Contain("Importing: 0 %").And.Contain("Importing: 42 %").And.Contain("Imported the solution"));
        Assert.That(customer.Pauses, Has.Count.EqualTo(3), "the third look finds 42 % again and says nothing");
    }

    [Test]
    public async Task What_the_environment_would_refuse_is_not_imported()
    {
        await using var customer = await Customer.StartAsync(hasSales: false);

        Assert.That(await customer.DeployAsync(), Is.EqualTo(DeployCommand.Refused));

        Assert.That(customer.Error, Does.Contain("opportunity of the solution msdynce_Sales").And.Contain("The environment would refuse it."));
        Assert.That(customer.IsInstalled, Is.False);
    }

    [Test]
    public async Task An_import_that_fails_says_why_and_changes_nothing()
    {
        await using var customer = await Customer.StartAsync();

        Assert.That(await customer.DeployAsync(unstaged: true, "--zip", customer.File("broken.zip", "no zip")), Is.EqualTo(DeployCommand.Refused));

        Assert.That(customer.Error, Does.Contain("The import failed and changed nothing: "));
        Assert.That(customer.IsInstalled, Is.False);
    }

    [Test]
    public async Task A_user_who_may_not_import_is_told_who_may()
    {
        await using var customer = await Customer.StartAsync();
        var user = await customer.Administrator.AddUserAsync("Kim Sales", "Basic User");

        Assert.That(await customer.DeployAsync(user.Token), Is.EqualTo(DeployCommand.Refused));

        Assert.That(customer.Error, Does.Contain("prvImportCustomization").And.Contain("System Administrator"));
    }

    [Test]
    public async Task An_environment_that_does_not_answer_is_told_from_one_that_refuses()
    {
        await using var customer = await Customer.StartAsync();
        await customer.Dataverse.DisposeAsync();

        Assert.That(await customer.DeployAsync(), Is.EqualTo(DeployCommand.NotReached), customer.Error);
    }

    [TestCase("""{"EnvironmentVariables":[{"SchemaName":"icd_Typo","Value":"x"}]}""", "no variable icd_Typo; none was set")]
    [TestCase("""{"SecureConfiguration":{"clientId":"id"}}""", "needs clientId and clientSecret, or apiToken alone")]
    [TestCase("""{"SecureConfiguration":{"clientId":"id","clientSecret":"s","apiToken":"t"}}""", "or apiToken alone")]
    [TestCase("""{"SecureConfiguration":{"apiToken":"env:IRONCLAD_NOT_SET"}}""", "the environment variable IRONCLAD_NOT_SET, which is not set")]
    [TestCase("no JSON", "is no deployment settings file")]
    public async Task A_settings_file_with_a_mistake_is_refused_with_the_fix(string text, string told)
    {
        await using var customer = await Customer.StartAsync();

        Assert.That(await customer.DeployAsync("--settings", customer.File("settings.json", text)), Is.EqualTo(DeployCommand.Refused));

        Assert.That(customer.Error, Does.Contain(told));
    }

    [TestCase]
    [TestCase("--zip", "solution.zip")]
    [TestCase("--zip", "solution.zip", "--environment", "http://contoso.crm.dynamics.com", TestName = "A_wrong_call_is_answered_with_the_usage(no https)")]
    [TestCase("--zip", "solution.zip", "--environment", "https://contoso.crm.dynamics.com", "--password", "x")]
    [TestCase("--zip", "solution.zip", "--environment")]
    public async Task A_wrong_call_is_answered_with_the_usage(params string[] arguments)
    {
        using var error = new StringWriter();
        var command = new DeployCommand(TextWriter.Null, error, _ => throw new InvalidOperationException("Nobody signs in."), _ => Task.CompletedTask);

        Assert.That(await command.RunAsync(arguments), Is.EqualTo(DeployCommand.WrongUsage));
        Assert.That(error.ToString(), Does.Contain("--environment"));
    }

    [Test]
    public async Task A_file_that_is_not_there_is_named_before_anybody_signs_in()
    {
        using var error = new StringWriter();
        var command = new DeployCommand(TextWriter.Null, error, _ => throw new InvalidOperationException("Nobody signs in."), _ => Task.CompletedTask);

        Assert.That(await command.RunAsync(["--zip", "not-there.zip", "--environment", "https://contoso.crm.dynamics.com"]), Is.EqualTo(DeployCommand.Refused));
        Assert.That(error.ToString(), Does.Contain("not-there.zip does not exist"));
    }
}
