using System.ServiceModel;
using Ironclad.Mapping;
using Ironclad.Plugins.LaunchWorkflow;
using Ironclad.Plugins.Tests.Launching;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Tests.Running;

internal sealed class FailureTests
{
    private static readonly FaultException<OrganizationServiceFault> Denied =
        new(new OrganizationServiceFault { Message = "Principal user is missing prvWriteicd_Agreement privilege." }, new FaultReason("denied"));

    [Test]
    public async Task A_refusal_of_Dataverse_fails_the_create_with_its_own_words_and_the_correlation_code_and_id()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(200, ScriptedIronclad.Workflow);
        var context = run.Context();

        var failure = Failure(run, context, Denied);

        Assert.That(
            failure.Message,
            Does.StartWith("ICD-4091: ").And.Contain("Principal user is missing prvWriteicd_Agreement privilege.")
                .And.Contain($"{AgreementCode.Of(run.Row.Id)} {context.CorrelationId}"));
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
            Does.StartWith("ICD-4092: ").And.Contain("administrator").And.Contain(context.CorrelationId.ToString()).And.Not.Contain(inside.Message));
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
            "ICD-1011: Ironclad did not answer within 15 seconds, so it is not known whether it launched the contract. "
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
            "ICD-1012: Ironclad did not answer within 15 seconds. Nothing was launched. The relay launches the contract when Ironclad is available: "
            + "you need not do anything, and must not create the Agreement again."));
    }

    [Test]
    public async Task A_failure_is_told_in_the_language_of_the_organization_when_the_user_chose_none()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(200, ScriptedIronclad.Workflow);
        run.Service.Update(new Entity("organization", OrganizationId(run)) { ["languagecode"] = 1031 });

        Assert.That(Failure(run, run.Context(), new TimeoutException()).Message, Does.StartWith("ICD-4092: Wegen eines unerwarteten Fehlers"));
    }

    [Test]
    public async Task Who_may_not_read_Agreements_is_told_so()
    {
        await using var run = await DirectRun.StartAsync();
        run.Service.Delete(AgreementTable.LogicalName, run.Row.Id);

        var refused = Assert.Throws<InvalidPluginExecutionException>(() => new PluginRun(run.Service).Execute(run.Context(), Scenario.LegacyToken))!;

        Assert.That(refused.Message, Is.EqualTo(
            $"ICD-1021: The Agreement {run.Row.Id} was not saved, because you may not read Agreements. Ask your administrator for that privilege."));
    }

    private static Guid OrganizationId(DirectRun run) => run.Service.RetrieveMultiple(new QueryExpression("organization")).Entities.Single().Id;

    private static InvalidPluginExecutionException Failure(DirectRun run, StepContext context, Exception exception)
    {
        var spy = new ServiceSpy(run.Service) { FailUpdateWith = exception };
        return Assert.Throws<InvalidPluginExecutionException>(() => new PluginRun(spy).Execute(context, Scenario.LegacyToken))!;
    }
}
