using System.ServiceModel;
using Ironclad.Mapping;
using Ironclad.Plugins.LaunchWorkflow;
using Ironclad.Plugins.Tests.Launching;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Running;

internal sealed class FailureTests
{
    private static readonly FaultException<OrganizationServiceFault> Denied =
        new(new OrganizationServiceFault { Message = "Principal user is missing prvWriteicd_Agreement privilege." }, new FaultReason("denied"));

    [Test]
    public async Task A_refusal_of_Dataverse_fails_the_create_with_its_own_words_and_the_correlation_id()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(200, ScriptedIronclad.Workflow);
        var context = run.Context();

        var failure = Failure(run, context, Denied);

        Assert.That(
            failure.Message,
            Does.Contain("Principal user is missing prvWriteicd_Agreement privilege.").And.Contain(context.CorrelationId.ToString()));
        Assert.That(failure.InnerException, Is.SameAs(Denied));
    }

    [Test]
    public async Task A_pending_launch_that_cannot_be_written_down_fails_the_create()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(503, "");

        Assert.That(Failure(run, run.Context(), Denied).InnerException, Is.SameAs(Denied));
    }

    [Test]
    public async Task An_unexpected_error_tells_the_seller_whom_to_tell_and_nothing_of_its_inside()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(200, ScriptedIronclad.Workflow);
        var context = run.Context();
        var inside = new InvalidOperationException("Object of table x is not y.");

        var failure = Failure(run, context, inside);

        Assert.That(
            failure.Message,
            Does.Contain("administrator").And.Contain(context.CorrelationId.ToString()).And.Not.Contain(inside.Message));
        Assert.That(failure.InnerException, Is.SameAs(inside));
    }

    [Test]
    public async Task A_launch_that_takes_too_long_may_have_happened()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.NeverAnswers();

        new PluginRun(run.Service).Execute(new AgreementCreated(Scenario.LegacyToken, TimeSpan.FromMilliseconds(200)), run.Context());

        Assert.That(run.Saved()[AgreementTable.WorkflowStatus], Is.EqualTo("Launch pending"));
        Assert.That(run.Saved()[AgreementTable.LaunchError], Is.EqualTo(
            "Ironclad did not answer within 15 seconds, so it is not known whether it launched the contract. "
            + "The relay looks for it in Ironclad, links it if it is there and launches it if it is not: "
            + "you need not do anything, and must not create the Agreement again."));
    }

    [Test]
    public async Task A_token_that_takes_too_long_cannot_have_launched_anything()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.NeverAnswers();

        new PluginRun(run.Service).Execute(new AgreementCreated(Scenario.OAuthClient, TimeSpan.FromMilliseconds(200)), run.Context());

        Assert.That(run.Saved()[AgreementTable.LaunchError], Is.EqualTo(
            "Ironclad did not answer within 15 seconds. Nothing was launched. The relay launches the contract when Ironclad is available: "
            + "you need not do anything, and must not create the Agreement again."));
    }

    private static InvalidPluginExecutionException Failure(DirectRun run, StepContext context, Exception exception)
    {
        var spy = new ServiceSpy(run.Service) { FailUpdateWith = exception };
        return Assert.Throws<InvalidPluginExecutionException>(() => new PluginRun(spy).Execute(context, Scenario.LegacyToken))!;
    }
}
