using System.Net;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Ironclad;
using Microsoft.AspNetCore.Http;

namespace Ironclad.RelayApi.Tests.Ironclad;

internal sealed class IroncladClientTests
{
    [Test]
    public async Task A_workflow_is_read_whatever_else_Ironclad_says_about_it()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.Response.WriteAsync(
            """
            {"id":"w1","ironcladId":"IC-12","template":"t1","step":"Review","status":"active","newField":{"deep":[1]},"title":null,
             "attributes":{"counterpartyName":"Contoso","totalContractValue":{"currency":"USD","amount":1250.5},"empty":null},
             "roles":[{"id":"r1","displayName":"Legal","assignees":[{"userId":"u1","userName":"Lena","email":"l@acme.test","new":1}]}]}
            """));
        await using var client = IroncladClient.WithToken(server.Address);

        var workflow = await client.Api.GetWorkflowAsync("w1", default);

        Assert.That(workflow, Has.Property("IroncladId").EqualTo("IC-12").And.Property("Step").EqualTo("Review").And.Property("RecordIds").Null);
        Assert.That(workflow.Text("counterpartyName"), Is.EqualTo("Contoso"));
        Assert.That(workflow.Attribute("empty"), Is.Null);
        Assert.That(workflow.Roles![0].Assignees![0].UserName, Is.EqualTo("Lena"));
        Assert.That(server.Requests, Is.EqualTo(new[] { "GET /public/api/v1/workflows/w1" }));
        Assert.That(server.Credentials, Is.EqualTo(new[] { "Bearer legacy-token" }));
    }

    [Test]
    public async Task A_record_id_is_any_text()
    {
        var seen = "";
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            seen = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
            return context.Response.WriteAsync("""{"id":"r1"}""");
        });
        await using var client = IroncladClient.WithToken(server.Address);

        await client.Api.GetRecordAsync("workflow:6346/x", default);

        Assert.That(seen, Does.StartWith("/public/api/v1/records/workflow%3A6346%2Fx").IgnoreCase);
    }

    [Test]
    public async Task The_verification_key_is_taken_as_it_is()
    {
        const string Pem = "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n";
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.ContentType = "application/x-pem-file; charset=utf-8";
            return context.Response.WriteAsync(Pem);
        });
        await using var client = IroncladClient.WithToken(server.Address);

        Assert.That(await client.Api.GetVerificationKeyAsync(default), Is.EqualTo(Pem));
    }

    [TestCase(500)]
    [TestCase(502)]
    [TestCase(408)]
    public async Task A_passing_failure_is_tried_twice_more(int status)
    {
        var answers = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = ++answers < 3 ? status : 200;
            return context.Response.WriteAsync("""{"id":"w1"}""");
        });
        await using var client = IroncladClient.WithToken(server.Address);

        Assert.That((await client.Api.GetWorkflowAsync("w1", default)).Id, Is.EqualTo("w1"));
        Assert.That(server.Requests, Has.Count.EqualTo(3));
    }

    [TestCase("17", 17)]
    [TestCase("Thu, 30 Jul 2026 12:00:40 GMT", 40)]
    [TestCase("Thu, 30 Jul 2026 11:00:00 GMT", 0)]
    [TestCase(null, 5)]
    public async Task A_wait_that_Ironclad_asks_for_or_the_relays_own_is_left_to_the_inbox(string? header, int seconds)
    {
        await using var server = await LoopbackServer.StartAsync(Answer(429, """{"code":"TOO_MANY_REQUESTS","message":"slow down"}""", ("Retry-After", header)));
        await using var client = IroncladClient.WithToken(server.Address);

        var refused = Assert.ThrowsAsync<IroncladException>(() => client.Api.GetWorkflowAsync("w1", default))!;

        Assert.That(server.Requests, Has.Count.EqualTo(1));
        Assert.That(refused.RetryAfter?.TotalSeconds, Is.EqualTo(seconds));
        Assert.That(refused.Message, Is.EqualTo("Ironclad answered GET /public/api/v1/workflows/w1 with 429 TOO_MANY_REQUESTS: slow "
            + "down"));
    }

    [Test]
    public async Task A_refusal_names_code_message_and_param_without_addresses()
    {
        await using var server = await LoopbackServer.StartAsync(
            Answer(400, """{"code":"INVALID_PARAM","message":"no access for jane.doe@contoso.test","param":"[\"approver1\"]"}"""));
        await using var client = IroncladClient.WithToken(server.Address);

        var refused = Assert.ThrowsAsync<IroncladException>(() => client.Api.GetWorkflowAsync("w1", default))!;

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(refused.Message, Does.EndWith("""400 INVALID_PARAM: no access for (an e-mail address) (param ["approver1"])"""));
    }

    [TestCase("<html>login</html>")]
    [TestCase("""{"id":"w1","step":""")]
    [TestCase("")]
    public async Task An_answer_that_is_no_workflow_is_tried_again_later(string body)
    {
        await using var server = await LoopbackServer.StartAsync(Answer(200, body));
        await using var client = IroncladClient.WithToken(server.Address);

        var thrown = Assert.CatchAsync(() => client.Api.GetWorkflowAsync("w1", default))!;

        Assert.That(FailureClassifier.Classify(thrown).Kind, Is.EqualTo(FailureKind.Retry));
        Assert.That(FailureClassifier.Classify(thrown).Reason, Does.Contain("could not be read"));
    }

    [Test]
    public async Task An_Ironclad_that_is_not_there_is_tried_again_later()
    {
        var server = await LoopbackServer.StartAsync(Answer(200, ""));
        var address = server.Address;
        await server.DisposeAsync();
        await using var client = IroncladClient.WithToken(address);

        var thrown = Assert.CatchAsync(() => client.Api.GetWorkflowAsync("w1", default))!;

        Assert.That(FailureClassifier.Classify(thrown).Reason, Does.StartWith("Ironclad could not be reached."));
    }

    [Test]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await LoopbackServer.StartAsync(Answer(200, """{"id":"w1"}"""));
        await using var server = await LoopbackServer.StartAsync(Answer(302, "", ("Location", new Uri(elsewhere.Address, "/x").AbsoluteUri)));
        await using var client = IroncladClient.WithToken(server.Address);

        var refused = Assert.ThrowsAsync<IroncladException>(() => client.Api.GetWorkflowAsync("w1", default))!;

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(elsewhere.Requests, Is.Empty);
    }

    private static RequestDelegate Answer(int status, string body, params (string Name, string? Value)[] headers) => context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
            context.Response.Headers[name] = value;
        return context.Response.WriteAsync(body);
    };
}
