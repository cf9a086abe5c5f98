using System.CommandLine;
using System.Net;
using System.Net.Http.Headers;
using Ironclad.RelayApi.Operations.CommandLine;
using Ironclad.RelayApi.Tests.Operations;
using Ironclad.RelayApi.Tests.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Pairs;

/// <summary>One relay for production and, under <c>/sandbox</c>, for a sandbox: two companies with keys of their own.</summary>
internal sealed class PairsTests
{
    private TemporaryFolder _folder;
    private Signer _production;
    private Signer _sandbox;
    private RelayUnderTest _relay;

    [OneTimeSetUp]
    public async Task Start()
    {
        _folder = new TemporaryFolder();
        (_production, _sandbox) = (await Signer.StartAsync(), await Signer.StartAsync());
        _sandbox.Rotate();
        _relay = await RelayUnderTest.StartAsync(
            _production.Address, _folder.InboxPath, replace: null,
            ("Operations:AdminKey", OperatorApi.AdminKey),
            ("Pairs:sandbox:Ironclad:BaseUrl", _sandbox.Address.AbsoluteUri),
            ("Pairs:sandbox:Ironclad:ApiToken", "token-of-the-sandbox"),
            ("Pairs:sandbox:Dataverse:Url", "http://127.0.0.1:11"));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _relay.DisposeAsync();
        await _production.DisposeAsync();
        await _sandbox.DisposeAsync();
        _folder.Dispose();
    }

    [TestCase("", "/sandbox")]
    [TestCase("/sandbox", "")]
    public async Task A_delivery_is_in_the_journal_of_the_pair_that_it_came_to_and_in_no_other(string path, string other)
    {
        var eventId = $"event-of-{path.Length}";

        Assert.That(await DeliverAsync(path.Length == 0 ? _production : _sandbox, path, eventId), Is.EqualTo(HttpStatusCode.Accepted));

        Assert.That(await AskAsync($"{path}/operations/journal/{eventId}"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await AskAsync($"{other}/operations/journal/{eventId}"), Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_delivery_of_one_pair_is_not_taken_by_another()
    {
        Assert.That(await DeliverAsync(_sandbox, "", "wrong-door"), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await DeliverAsync(_production, "/sandbox", "wrong-door"), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Each_pair_has_a_health_and_switches_of_its_own_which_are_read_without_a_restart()
    {
        Assert.That(await _relay.Http.GetStringAsync("/sandbox/health/ready"), Does.Contain("Inbox:Paused"), "As the relay itself says.");

        _relay.Set(("Pairs:sandbox:Inbox:Paused", "false"));

        Assert.That(await _relay.Http.GetStringAsync("/sandbox/health/ready"), Does.Not.Contain("Inbox:Paused"));
        Assert.That(await _relay.Http.GetStringAsync("/health/ready"), Does.Contain("Inbox:Paused"));
        _relay.Set(("Pairs:sandbox:Inbox:Paused", null));
    }

    [TestCase("/sandbox", HttpStatusCode.OK)]
    [TestCase("/Sandbox/health/live", HttpStatusCode.OK)]
    [TestCase("/sandboxes/health/live", HttpStatusCode.NotFound)]
    [TestCase("/sandbox/sandbox/health/live", HttpStatusCode.NotFound)]
    [TestCase("/sandbox/operations/status", HttpStatusCode.Unauthorized)]
    public async Task A_path_belongs_to_the_pair_that_its_first_part_names(string path, HttpStatusCode status)
    {
        using var response = await _relay.Http.GetAsync(path);

        Assert.That(response.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public void Each_pair_has_an_inbox_of_its_own() =>
        Assert.That(File.Exists(Path.Combine(_folder.Path, "data", "sandbox", "inbox.db")), Is.True);

    [Test]
    public async Task A_command_goes_to_the_pair_that_it_names()
    {
        await DeliverAsync(_sandbox, "/sandbox", "named-at-the-command-line");

        Assert.That(await RunAsync("journal", "named-at-the-command-line", "--pair", "sandbox"), Does.Contain("workflow_completed"));
        Assert.That(await RunAsync("journal", "named-at-the-command-line"), Does.Not.Contain("workflow_completed"));
        Assert.That(await RunAsync("health", "--pair", "sandbox"), Does.StartWith("Healthy"));
        Assert.That(await RunAsync("health", "--pair", "elsewhere"), Does.Not.Contain("Healthy"));
    }

    private async Task<HttpStatusCode> DeliverAsync(Signer ironclad, string path, string eventId)
    {
        using var request = ironclad.Post(eventId, Body.Of("workflow_completed"));
        request.RequestUri = new Uri($"{path}/webhooks/ironclad", UriKind.Relative);
        using var response = await _relay.Http.SendAsync(request);
        return response.StatusCode;
    }

    private async Task<HttpStatusCode> AskAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", OperatorApi.AdminKey);
        using var response = await _relay.Http.SendAsync(request);
        return response.StatusCode;
    }

    private async Task<string> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await OperatorCommands.RunAsync(
            [.. args, "--relay", _relay.Http.BaseAddress!.AbsoluteUri],
            _relay.Services.GetRequiredService<IConfiguration>(),
            new InvocationConfiguration { Output = output, Error = output });
        return output.ToString();
    }
}
