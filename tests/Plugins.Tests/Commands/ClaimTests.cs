using Ironclad.Mapping;
using Ironclad.Plugins.Commands;
using Ironclad.Plugins.Tests.Running;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Commands;

internal sealed class ClaimTests
{
    [Test]
    public async Task Who_was_overtaken_launches_nothing()
    {
        await using var run = await DirectRun.StartAsync();
        var spy = new ServiceSpy(run.Service)
        {
            OnExecute = request =>
            {
                run.Service.Update(new Entity(AgreementTable.LogicalName, run.Row.Id) { [AgreementTable.Name] = "Somebody else's" });
                return run.Service.Execute(request);
            },
        };

        var refusal = Assert.Throws<InvalidPluginExecutionException>(() => new PluginRun(spy).Execute(new LaunchAgreement(), Context(run)))!;

        Assert.That(refusal.Message, Does.StartWith("ICD-3008: Somebody else changed the Agreement"));
        Assert.That(run.Ironclad.Requests, Is.Empty);
    }

    [TestCase("icd_LaunchAgreement", 40)]
    [TestCase("Create", 30)]
    public async Task A_command_runs_as_the_main_operation_of_its_message_alone(string message, int stage)
    {
        await using var run = await DirectRun.StartAsync();
        var spy = new ServiceSpy(run.Service);

        new PluginRun(spy).Execute(new LaunchAgreement(), Context(run) with { MessageName = message, Stage = stage });

        Assert.That(spy.Calls, Is.Empty);
    }

    private static StepContext Context(DirectRun run) => run.Context() with
    {
        MessageName = "icd_LaunchAgreement",
        Stage = 30,
        InputParameters = new() { ["Target"] = run.Row.ToEntityReference() },
    };
}
