using Ironclad.Mapping;
using Ironclad.Plugins.Tests.Launching;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Running;

/// <summary>Administrators read traces: they hold ids and durations, nobody's name and no secret.</summary>
internal sealed class TraceTests
{
    /// <summary>Stands in everything that is somebody's or secret.</summary>
    private const string Mark = "Xyzzy";

    private const string Secrets = $$"""{"clientId":"client","clientSecret":"{{Mark}}-secret"}""";
    private const string Token = $$"""{"access_token":"{{Mark}}-token","expires_in":60}""";

    [TestCase(200, $$"""{"id":"6a6b3fe555335a552adb8903","title":"MSA with {{Mark}}","status":"active","step":"Review"}""")]
    [TestCase(400, $$"""{"code":"INVALID_PARAM","message":"{{Mark}} is no e-mail address","param":"counterpartySignerEmail"}""")]
    [TestCase(401, $$"""{"code":"UNAUTHORIZED","message":"{{Mark}}"}""")]
    [TestCase(503, Mark)]
    public async Task No_person_and_no_secret_is_traced(int status, string body)
    {
        await using var run = await DirectRun.StartAsync(agreement => agreement
            .With(AgreementTable.SignerName, Mark).With(AgreementTable.SignerEmail, $"{Mark}@contoso.test").With(AgreementTable.Name, Mark));
        run.Service.Update(new Entity("account", Account(run)) { ["name"] = Mark, ["address1_line1"] = Mark, ["address1_city"] = null });
        run.Set(SettingNames.CreatorEmail, $"{Mark}@acme.test");
        run.Ironclad.Answers(200, Token).Answers(status, body);

        var trace = Traced(run, run.Context());

        Assert.That(trace, Is.Not.Empty.And.None.Contains(Mark));
    }

    [Test]
    public async Task Each_step_has_one_line_with_its_ids()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(200, Token).Answers(200, ScriptedIronclad.Workflow);
        var context = run.Context();

        var trace = Traced(run, context);

        Assert.That(trace.Select(line => line[(line.IndexOf(" ms ", StringComparison.Ordinal) + 4)..]), Is.EqualTo(new[]
        {
            "read 12 settings",
            $"agreement {run.Row.Id}, MSA, template 68dc41e5a7987b1e623e4711, correlation {AgreementCode.Of(run.Row.Id)} {context.CorrelationId}",
            $"read account {Account(run)}",
            "launched workflow 6a6b3fe555335a552adb8903, status active, step Review",
            "updated the Agreement",
        }));
        Assert.That(trace, Is.All.Match(@"^\+\d+ ms "));
    }

    private static Guid Account(DirectRun run)
    {
        var opportunity = run.Row.GetAttributeValue<EntityReference>(AgreementTable.Opportunity);
        return run.Service.Retrieve("opportunity", opportunity.Id, new("parentaccountid")).GetAttributeValue<EntityReference>("parentaccountid").Id;
    }

    private static List<string> Traced(DirectRun run, StepContext context)
    {
        var plugin = new PluginRun(run.Service);
        try
        {
            plugin.Execute(context, Secrets);
        }
        catch (InvalidPluginExecutionException)
        {
            // A refused launch is traced like any other.
        }

        return plugin.Trace;
    }
}
