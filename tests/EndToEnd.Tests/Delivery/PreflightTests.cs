using Azure.Core;
using Azure.Identity;
using Ironclad.Sandbox;
using Ironclad.Solution;

namespace Ironclad.EndToEnd.Tests.Delivery;

/// <summary>The packer asks an environment whether it would take the zip, as an admin does before the import.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PreflightTests
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Test]
    public async Task An_environment_that_would_take_it_says_so_and_stays_as_it_is()
    {
        await using var customer = await Customer.StartAsync();

        var exitCode = Ask(customer.Dataverse.BaseAddress, new StaticCredential(customer.Dataverse.AdminToken));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(PackerCommand.Done), _error.ToString());
            Assert.That(_output.ToString(), Does.Contain("managed; not installed yet.").And.Contain("The environment would take it. Nothing was imported."));
            Assert.That(customer.Administrator.User.Many("solution", "uniquename", "IroncladForDataverse", "version"), Is.Empty);
        }
    }

    [Test]
    public async Task The_installed_version_is_named()
    {
        await using var customer = await Customer.StartAsync();
        customer.Import(SolutionZip.Path);

        Ask(customer.Dataverse.BaseAddress, new StaticCredential(customer.Dataverse.AdminToken));

        Assert.That(_output.ToString(), Does.Match(@"IroncladForDataverse (\S+), managed; \1 is installed\."));
    }

    [Test]
    public async Task An_environment_without_Dynamics_365_Sales_would_refuse_it()
    {
        await using var customer = await Customer.StartAsync(hasSales: false);

        var exitCode = Ask(customer.Dataverse.BaseAddress, new StaticCredential(customer.Dataverse.AdminToken));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(PackerCommand.Refused));
            Assert.That(_error.ToString(), Does.Contain("Missing: Entity opportunity of the solution msdynce_Sales, needed by EntityRelationship icd_"));
            Assert.That(_error.ToString(), Does.Contain("Error 0x8004801A: ").And.Contain("The environment would refuse it."));
        }
    }

    [Test]
    public async Task Who_may_not_import_is_told_who_may()
    {
        await using var customer = await Customer.StartAsync();
        var user = await customer.Administrator.AddUserAsync("Kim Sales", "Basic User");

        var exitCode = Ask(customer.Dataverse.BaseAddress, new StaticCredential(user.Token));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(PackerCommand.NotAsked));
            Assert.That(_error.ToString(), Does.Contain("prvImportCustomization").And.Contain("System Administrator"));
        }
    }

    [Test]
    public async Task A_token_that_the_environment_does_not_know_is_told_from_an_answer()
    {
        await using var customer = await Customer.StartAsync();

        Assert.That(Ask(customer.Dataverse.BaseAddress, new StaticCredential("stale")), Is.EqualTo(PackerCommand.NotAsked), _error.ToString());
    }

    [Test]
    public void An_environment_that_does_not_answer_is_named()
    {
        var nowhere = new Uri("http://127.0.0.1:9");

        var exitCode = Ask(nowhere, new StaticCredential("any"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(PackerCommand.NotAsked));
            Assert.That(_error.ToString(), Does.StartWith($"{nowhere} could not be asked: "));
        }
    }

    [Test]
    public void Nobody_signed_in_is_told_how_to_sign_in()
    {
        var exitCode = Ask(new Uri("https://contoso.crm.dynamics.com"), new SignedOut());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(PackerCommand.NotAsked));
            Assert.That(_error.ToString(), Does.Contain("az login"));
        }
    }

    private int Ask(Uri environment, TokenCredential signIn) =>
        new PackerCommand(_output, _error, signIn).Run(["stage", "--zip", SolutionZip.Path, "--environment", environment.AbsoluteUri]);

    private sealed class SignedOut : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new AuthenticationFailedException("Please run 'az login'.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
