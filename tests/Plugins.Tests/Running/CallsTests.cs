using System.Text.Json.Nodes;
using Ironclad.Mapping;
using Ironclad.Plugins.Tests.Launching;

namespace Ironclad.Plugins.Tests.Running;

/// <summary>What a launch costs and what its requests look like.</summary>
internal sealed class CallsTests
{
    [Test]
    public async Task A_warm_launch_costs_two_reads_two_writes_and_one_request()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(200, ScriptedIronclad.Token).Answers(200, ScriptedIronclad.Workflow).Answers(200, ScriptedIronclad.Workflow);
        var spy = new ServiceSpy(run.Service);
        new PluginRun(spy).Execute(run.Context(), Scenario.OAuthClient);
        spy.Calls.Clear();
        run.Ironclad.Requests.Clear();

        new PluginRun(spy).Execute(run.Context(), Scenario.OAuthClient);

        Assert.That(spy.Calls, Is.EqualTo(new[] { "RetrieveMultiple icd_template", "RetrieveMultiple icd_agreement", "Update icd_agreement", "Create icd_log" }));
        Assert.That(run.Ironclad.Requests.Select(request => request.Line), Is.EqualTo(new[] { "POST /public/api/v1/workflows" }));
    }

    [Test]
    public async Task A_cold_launch_costs_one_read_and_one_request_more()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(200, ScriptedIronclad.Token).Answers(200, ScriptedIronclad.Workflow);
        var spy = new ServiceSpy(run.Service);

        new PluginRun(spy).Execute(run.Context(), Scenario.OAuthClient);

        Assert.That(
            spy.Calls,
            Is.EqualTo(new[]
            {
                "RetrieveMultiple environmentvariabledefinition", "RetrieveMultiple icd_template", "RetrieveMultiple icd_agreement", "Update icd_agreement",
                "RetrieveMultiple organization", "Create icd_log",
            }));
        Assert.That(
            run.Ironclad.Requests.Select(request => request.Line),
            Is.EqualTo(new[] { "POST /oauth/token", "POST /public/api/v1/workflows" }));
    }

    [Test]
    public async Task Changed_settings_are_seen_after_minutes_and_not_before()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(200, ScriptedIronclad.Workflow).Answers(200, ScriptedIronclad.Workflow).Answers(200, ScriptedIronclad.Workflow);
        new PluginRun(run.Service).Execute(run.Context(), Scenario.LegacyToken);
        run.Set(SettingNames.MsaTemplateId, "newer");

        new PluginRun(run.Service).Execute(run.Context(TimeSpan.FromMinutes(4)), Scenario.LegacyToken);
        new PluginRun(run.Service).Execute(run.Context(TimeSpan.FromMinutes(6)), Scenario.LegacyToken);

        Assert.That(run.Ironclad.Requests.Select(request => (string?)JsonNode.Parse(request.Body)!["template"]),
            Is.EqualTo(new[] { "68dc41e5a7987b1e623e4711", "68dc41e5a7987b1e623e4711", "newer" }));
    }

    [Test]
    public async Task An_OAuth_client_names_its_user_in_the_header()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(200, ScriptedIronclad.Token).Answers(200, ScriptedIronclad.Workflow);
        var context = run.Context();

        new PluginRun(run.Service).Execute(context, Scenario.OAuthClient);

        var launch = run.Ironclad.Requests.Last();
        Assert.That(launch.Headers["Authorization"], Is.EqualTo("Bearer token-1"));
        Assert.That(launch.Headers["x-as-user-email"], Is.EqualTo("ironclad.integration@acme.test"));
        Assert.That(JsonNode.Parse(launch.Body)!["creator"], Is.Null);
        Assert.That(JsonNode.Parse(run.Ironclad.Requests.First().Body)!.ToJsonString(), Is.EqualTo(
            """{"grant_type":"client_credentials","client_id":"4f9d2c1e-7a53-4b0e-9c86-1d2e3f405162","client_secret":"emulator-client-secret","scope":"public.workflows.createWorkflows"}"""));
    }

    [Test]
    public async Task A_legacy_token_names_the_creator_in_the_body()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(200, ScriptedIronclad.Workflow);

        new PluginRun(run.Service).Execute(run.Context(), Scenario.LegacyToken);

        var launch = run.Ironclad.Requests.Single();
        Assert.That(launch.Headers["Authorization"], Is.EqualTo("Bearer emulator-legacy-token"));
        Assert.That(launch.Headers.Keys, Does.Not.Contain("x-as-user-email"));
        Assert.That(
            JsonNode.Parse(launch.Body)!["creator"]!.ToJsonString(),
            Is.EqualTo("""{"type":"email","email":"ironclad.integration@acme.test"}"""));
    }

    [Test]
    public async Task Every_request_closes_its_connection_and_carries_the_correlation_id()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(200, ScriptedIronclad.Token).Answers(200, ScriptedIronclad.Workflow);
        var context = run.Context();

        new PluginRun(run.Service).Execute(context, Scenario.OAuthClient);

        Assert.That(run.Ironclad.Requests, Has.Count.EqualTo(2));
        Assert.That(run.Ironclad.Requests.Select(request => request.Headers["Connection"]), Is.All.EqualTo("close"));
        Assert.That(
            run.Ironclad.Requests.Select(request => request.Headers["x-correlation-id"]),
            Is.All.EqualTo(context.CorrelationId.ToString()));
    }

    [Test]
    public async Task A_launch_carries_the_trace_context_of_its_Agreement()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(200, ScriptedIronclad.Workflow);

        new PluginRun(run.Service).Execute(run.Context(), Scenario.LegacyToken);

        var agreement = run.Row.Id.ToString("N");
        Assert.That(run.Ironclad.Requests.Single().Headers["traceparent"], Is.EqualTo($"00-{agreement}-{agreement[16..]}-01"));
    }
}
