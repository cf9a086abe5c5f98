using System.ServiceModel;
using Ironclad.Mapping;
using Ironclad.Plugins.Tests.Launching;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Running;

internal sealed class SecretVariableTests
{
    private const string Reference = "/subscriptions/1/resourceGroups/2/providers/Microsoft.KeyVault/vaults/3/secrets/ironclad";
    private const string Retrieve = "RetrieveEnvironmentVariableSecretValue icd_IroncladCredential";

    [Test]
    public async Task Without_a_secure_configuration_the_secret_variable_is_the_credential()
    {
        await using var run = await DirectRun.StartAsync();
        run.Set(SettingNames.Credential, Reference);
        run.Ironclad.Answers(200, ScriptedIronclad.Workflow).Answers(200, ScriptedIronclad.Workflow);
        var spy = new ServiceSpy(run.Service) { OnExecute = _ => Secret("from-key-vault") };

        new PluginRun(spy).Execute(run.Context(), null);
        new PluginRun(spy).Execute(run.Context(), "  ");

        Assert.That(
            run.Ironclad.Requests.Select(request => request.Headers["Authorization"]),
            Is.EqualTo(new[] { "Bearer from-key-vault", "Bearer from-key-vault" }));
        Assert.That(spy.Calls.Where(call => call == Retrieve), Has.Exactly(1).Items, "The secret is kept for minutes.");
    }

    [Test]
    public async Task The_secure_configuration_goes_first()
    {
        await using var run = await DirectRun.StartAsync();
        run.Set(SettingNames.Credential, Reference);
        run.Ironclad.Answers(200, ScriptedIronclad.Workflow);
        var spy = new ServiceSpy(run.Service);

        new PluginRun(spy).Execute(run.Context(), "from-step");

        Assert.That(run.Ironclad.Requests.Single().Headers["Authorization"], Is.EqualTo("Bearer from-step"));
        Assert.That(spy.Calls, Does.Not.Contain(Retrieve));
    }

    [Test]
    public async Task A_secret_that_Dataverse_does_not_give_fails_the_create()
    {
        await using var run = await DirectRun.StartAsync();
        run.Set(SettingNames.Credential, Reference);
        var fault = new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { Message = "Key Vault said no." }, new FaultReason("no"));
        var spy = new ServiceSpy(run.Service) { OnExecute = _ => throw fault };

        var failure = Assert.Throws<InvalidPluginExecutionException>(() => new PluginRun(spy).Execute(run.Context(), null));

        Assert.That(failure!.InnerException, Is.SameAs(fault), "Its transaction is lost: Dataverse would not take another call.");
    }

    private static OrganizationResponse Secret(string value) => new() { Results = new() { ["EnvironmentVariableSecretValue"] = value } };
}
