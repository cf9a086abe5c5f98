using Ironclad.Mapping;
using Ironclad.Plugins.Tests.Launching;

namespace Ironclad.Plugins.Tests.Running;

internal sealed class TokenTests
{
    private const string Unauthorized = """{"code":"UNAUTHORIZED","message":"token has been revoked"}""";
    private const string Token = "POST /oauth/token";
    private const string Launch = "POST /public/api/v1/workflows";

    [Test]
    public async Task A_token_is_used_until_shortly_before_it_expires()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(200, ScriptedIronclad.Token).Answers(200, ScriptedIronclad.Workflow).Answers(200, ScriptedIronclad.Workflow)
            .Answers(200, ScriptedIronclad.Token).Answers(200, ScriptedIronclad.Workflow);

        Execute(run);
        Execute(run, TimeSpan.FromSeconds(21600 - 65));
        Execute(run, TimeSpan.FromSeconds(21600 - 55));

        Assert.That(Lines(run), Is.EqualTo(new[] { Token, Launch, Launch, Token, Launch }));
    }

    [Test]
    public async Task A_kept_token_that_is_refused_is_replaced_once()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(200, ScriptedIronclad.Token).Answers(200, ScriptedIronclad.Workflow)
            .Answers(401, Unauthorized).Answers(200, ScriptedIronclad.Token).Answers(200, ScriptedIronclad.Workflow);

        Execute(run);
        Execute(run);

        Assert.That(Lines(run), Is.EqualTo(new[] { Token, Launch, Launch, Token, Launch }));
        Assert.That(run.Saved()[AgreementTable.WorkflowStatus], Is.EqualTo("Review"));
    }

    [Test]
    public async Task A_new_token_that_is_refused_is_not_replaced()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(200, ScriptedIronclad.Token).Answers(401, Unauthorized);

        Execute(run);

        Assert.That(Lines(run), Is.EqualTo(new[] { Token, Launch }));
        Assert.That(run.Saved()[AgreementTable.LaunchError], Does.Contain("refused the plug-in's credential (HTTP 401, UNAUTHORIZED)"));
    }

    [TestCase(400, """{"error":"invalid_scope"}""", "HTTP 400, invalid_scope")]
    [TestCase(401, """{"error":"invalid_client"}""", "HTTP 401, invalid_client")]
    [TestCase(403, """{"error":"unauthorized_client"}""", "HTTP 403, unauthorized_client")]
    [TestCase(403, "<html>Forbidden</html>", "HTTP 403")]
    public async Task A_client_that_gets_no_token_waits_for_the_administrator(int status, string body, string reason)
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(status, body);

        Execute(run);

        Assert.That(Lines(run), Is.EqualTo(new[] { Token }));
        Assert.That(run.Saved()[AgreementTable.WorkflowStatus], Is.EqualTo("Launch pending"));
        Assert.That(
            run.Saved()[AgreementTable.LaunchError],
            Does.Contain(reason).And.Contain("An administrator must").And.Not.Contain("emulator-client-secret"));
    }

    [TestCase(408, "", "HTTP 408")]
    [TestCase(429, "", "HTTP 429")]
    [TestCase(503, "", "HTTP 503")]
    [TestCase(200, "<html>Sign in</html>", "HTTP 200")]
    [TestCase(200, """{"token_type":"Bearer"}""", "HTTP 200")]
    public async Task A_token_that_cannot_be_had_now_leaves_the_agreement_pending(int status, string body, string reason)
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(status, body);

        Execute(run);

        Assert.That(Lines(run), Is.EqualTo(new[] { Token }));
        Assert.That(run.Saved()[AgreementTable.LaunchError], Does.Contain(reason).And.Contain("not create the Agreement again"));
    }

    [Test]
    public async Task A_token_without_a_lifetime_is_used_once()
    {
        await using var run = await DirectRun.StartAsync();
        for (var launch = 0; launch < 2; launch++)
            run.Ironclad.Answers(200, """{"access_token":"token-1"}""").Answers(200, ScriptedIronclad.Workflow);

        Execute(run);
        Execute(run);

        Assert.That(Lines(run), Is.EqualTo(new[] { Token, Launch, Token, Launch }));
    }

    private static void Execute(DirectRun run, TimeSpan? later = null) =>
        new PluginRun(run.Service).Execute(run.Context(later), Scenario.OAuthClient);

    private static IEnumerable<string> Lines(DirectRun run) => run.Ironclad.Requests.Select(request => request.Line);
}
