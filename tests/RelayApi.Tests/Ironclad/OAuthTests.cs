using System.Text.Json;
using Ironclad.RelayApi.Handlers;
using Microsoft.AspNetCore.Http;

namespace Ironclad.RelayApi.Tests.Ironclad;

internal sealed class OAuthTests
{
    private const string TokenRequest = "POST /oauth/token";
    private const string Read = "GET /public/api/v1/workflows/w1";

    private int _issued;
    private string? _accepted;
    private JsonElement _asked;
    private string? _user;

    [SetUp]
    public void SetUp() => (_issued, _accepted, _user) = (0, null, null);

    [Test]
    public async Task A_token_is_asked_for_once_and_used_in_the_users_name()
    {
        await using var server = await LoopbackServer.StartAsync(Company);
        await using var client = IroncladClient.WithOAuth(server.Address);

        await client.Api.GetWorkflowAsync("w1", default);
        await client.Api.GetWorkflowAsync("w1", default);

        Assert.That(server.Requests, Is.EqualTo(new[] { TokenRequest, Read, Read }));
        Assert.That(server.Credentials, Is.EqualTo(new[] { null, "Bearer token-1", "Bearer token-1" }));
        Assert.That(_user, Is.EqualTo("relay@acme.test"));
        Assert.That(_asked.GetProperty("grant_type").GetString(), Is.EqualTo("client_credentials"));
        Assert.That(_asked.GetProperty("scope").GetString(), Does.Contain("public.workflows.readWorkflows public.workflows.readDocuments"));
    }

    [Test]
    public async Task Many_callers_at_once_ask_for_one_token()
    {
        await using var server = await LoopbackServer.StartAsync(Company);
        await using var client = IroncladClient.WithOAuth(server.Address);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.Api.GetWorkflowAsync("w1", default)));

        Assert.That(server.Requests.Count(request => request == TokenRequest), Is.EqualTo(1));
    }

    [Test]
    public async Task A_token_is_replaced_shortly_before_it_ends()
    {
        await using var server = await LoopbackServer.StartAsync(Company);
        await using var client = IroncladClient.WithOAuth(server.Address);

        await client.Api.GetWorkflowAsync("w1", default);
        client.Time.Advance(TimeSpan.FromMinutes(57));
        await client.Api.GetWorkflowAsync("w1", default);
        client.Time.Advance(TimeSpan.FromMinutes(2));
        await client.Api.GetWorkflowAsync("w1", default);

        Assert.That(server.Requests, Is.EqualTo(new[] { TokenRequest, Read, Read, TokenRequest, Read }));
    }

    [Test]
    public async Task A_token_refused_before_its_end_is_replaced_once()
    {
        await using var server = await LoopbackServer.StartAsync(Company);
        await using var client = IroncladClient.WithOAuth(server.Address);
        await client.Api.GetWorkflowAsync("w1", default);
        _accepted = "Bearer token-2";

        Assert.That((await client.Api.GetWorkflowAsync("w1", default)).Id, Is.EqualTo("w1"));
        Assert.That(server.Requests, Is.EqualTo(new[] { TokenRequest, Read, Read, TokenRequest, Read }));
    }

    [Test]
    public async Task A_fresh_token_that_is_refused_too_asks_a_human()
    {
        _accepted = "nothing";
        await using var server = await LoopbackServer.StartAsync(Company);
        await using var client = IroncladClient.WithOAuth(server.Address);

        var thrown = Assert.CatchAsync(() => client.Api.GetWorkflowAsync("w1", default))!;

        Assert.That(FailureClassifier.Classify(thrown).Kind, Is.EqualTo(FailureKind.AskHuman));
        Assert.That(server.Requests, Is.EqualTo(new[] { TokenRequest, Read, TokenRequest, Read }));
    }

    [Test]
    public async Task A_refused_client_asks_a_human_and_its_secret_stays_secret()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 403;
            return context.Response.WriteAsync("""{"error":"unauthorized_client","error_description":"bad client"}""");
        });
        await using var client = IroncladClient.WithOAuth(server.Address);

        var failure = FailureClassifier.Classify(Assert.CatchAsync(() => client.Api.GetWorkflowAsync("w1", default))!);

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.AskHuman));
        Assert.That(failure.Reason, Does.StartWith("Ironclad answered POST /oauth/token with 403 unauthorized_client: bad client"));
        Assert.That(failure.Reason, Does.Not.Contain("client-secret"));
        Assert.That(server.Requests, Is.EqualTo(new[] { TokenRequest }));
    }

    private async Task Company(HttpContext context)
    {
        if (context.Request.Path == "/oauth/token")
        {
            _asked = await context.Request.ReadFromJsonAsync<JsonElement>();
            await context.Response.WriteAsJsonAsync(new { token_type = "Bearer", access_token = $"token-{++_issued}", expires_in = 3600 });
            return;
        }

        _user = context.Request.Headers["x-as-user-email"];
        if (_accepted is not null && context.Request.Headers.Authorization != _accepted)
            context.Response.StatusCode = 401;
        await context.Response.WriteAsync("""{"id":"w1"}""");
    }
}
