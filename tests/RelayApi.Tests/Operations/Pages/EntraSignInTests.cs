using System.Collections.Concurrent;
using System.Net;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ironclad.RelayApi.Tests.Operations.Pages;

/// <summary>Sign-in with Entra ID, whose part a small service on loopback plays.</summary>
internal sealed class EntraSignInTests
{
    private readonly ConcurrentQueue<string> _log = new();
    private TemporaryFolder _folder;
    private Signer _ironclad;
    private EntraStandIn _entra;
    private RelayUnderTest _relay;

    [OneTimeSetUp]
    public async Task Start()
    {
        _folder = new TemporaryFolder();
        _ironclad = await Signer.StartAsync();
        _entra = await EntraStandIn.StartAsync();
        _relay = await RelayUnderTest.StartAsync(
            _ironclad.Address, _folder.InboxPath, services => services.AddSingleton<ILoggerProvider>(new RecordingLogs(_log)),
            ("Operations:SignIn:Authority", _entra.Authority.AbsoluteUri),
            ("Operations:SignIn:ClientId", EntraStandIn.ClientId),
            ("Operations:SignIn:ClientSecret", EntraStandIn.ClientSecret));
        await _relay.StoreAsync("e1", "workflow_completed", "w1", "{\"who\":\"Robin\"}");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _relay.DisposeAsync();
        await _entra.DisposeAsync();
        await _ironclad.DisposeAsync();
        _folder.Dispose();
    }

    [SetUp]
    public void Reset() => (_entra.Roles, _entra.Error, _entra.TokenAudience) = ([], null, null);

    [Test]
    public async Task An_operator_gets_where_he_wanted_and_sees_what_an_event_held()
    {
        using var visitor = new Visitor(_relay.Http.BaseAddress!);

        var page = await SignInAsync(visitor, "/ops/journal/e1", "Operator");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Text, Does.Contain("Signed in as Operator").And.Contain("Robin").And.Contain("Set aside"));
    }

    [Test]
    public async Task A_viewer_looks_and_neither_sees_what_an_event_held_nor_changes_anything()
    {
        using var visitor = new Visitor(_relay.Http.BaseAddress!);

        var page = await SignInAsync(visitor, "/ops/journal/e1", "Viewer");
        var refused = await visitor.SendAsync(page, "/ops/journal/e1?handler=SetAside", ("reason", "It blocks."));

        Assert.That(page.Text, Does.Contain("Signed in as Viewer").And.Contain("shown to operators").And.Not.Contain("Robin"));
        Assert.That(page.Html, Does.Not.Contain("reason"));
        Assert.That((await visitor.FollowAsync(refused)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await _relay.EntryAsync("e1"))!.State, Is.EqualTo(EntryState.Waiting));
    }

    [TestCase("/ops/launches", "Run now")]
    [TestCase("/ops/orphans", "Look now")]
    [TestCase("/ops/reconciliation", "Changed since")]
    public async Task A_viewer_sees_what_a_job_came_to_and_runs_none(string path, string button)
    {
        using var visitor = new Visitor(_relay.Http.BaseAddress!);

        var page = await SignInAsync(visitor, path, "Viewer");
        var refused = await visitor.SendAsync(page, $"{path}?handler=Run");

        Assert.That(page.Text, Does.Contain("Not run yet.").And.Not.Contain(button));
        Assert.That((await visitor.FollowAsync(refused)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase]
    [TestCase("Reader", "operator")]
    public async Task Who_has_no_role_learns_what_to_ask_for(params string[] roles)
    {
        using var visitor = new Visitor(_relay.Http.BaseAddress!);

        var page = await SignInAsync(visitor, "/ops/journal", roles);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(page.Text, Does.Contain("app role Viewer or Operator").And.Not.Contain("Signed in as"));
    }

    [Test]
    public async Task A_refusal_is_told_and_logged_without_what_it_says_about_a_person()
    {
        using var visitor = new Visitor(_relay.Http.BaseAddress!);
        _entra.Error = "access_denied";

        var page = await SignInAsync(visitor, "/ops", "Operator");

        Assert.That(page.Text, Does.Contain("did not succeed"));
        Assert.That(_log, Has.Some.Contains("A sign-in with Entra ID failed: access_denied"));
        Assert.That(string.Join('\n', _log), Does.Not.Contain("Casey").And.Not.Contain("casey@").And.Not.Contain(EntraStandIn.ClientSecret));
    }

    [Test]
    public async Task A_token_for_another_application_opens_nothing()
    {
        using var visitor = new Visitor(_relay.Http.BaseAddress!);
        _entra.TokenAudience = "11111111-14a6-49ae-97bc-6eba6914391e";

        await SignInAsync(visitor, "/ops", "Operator");

        Assert.That((await visitor.OpenAsync("/ops")).Status, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task Without_an_admin_key_the_page_asks_for_none()
    {
        using var visitor = new Visitor(_relay.Http.BaseAddress!);

        var page = await visitor.OpenAsync("/ops/sign-in");

        Assert.That(page.Text, Does.Contain("Microsoft Entra ID").And.Not.Contain("Admin key"));
    }

    /// <summary>Through the sign-in page to Entra ID and back.</summary>
    private async Task<Page> SignInAsync(Visitor visitor, string path, params string[] roles)
    {
        _entra.Roles = roles;
        return await visitor.FollowAsync(
            await visitor.OpenAsync($"/ops/sign-in?handler=Entra&returnUrl={Uri.EscapeDataString(path)}"));
    }
}
