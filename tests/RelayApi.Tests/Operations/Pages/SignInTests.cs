using System.Net;
using Ironclad.RelayApi.Tests.Webhooks;

namespace Ironclad.RelayApi.Tests.Operations.Pages;

internal sealed class SignInTests
{
    private static readonly string[] Pages = ["/ops", "/ops/journal", "/ops/journal/e1", "/ops/set-aside"];

    private TemporaryFolder _folder;
    private Signer _ironclad;
    private RelayUnderTest _relay;
    private Visitor _visitor;

    [SetUp]
    public async Task Start()
    {
        _folder = new TemporaryFolder();
        _ironclad = await Signer.StartAsync();
        await StartRelayAsync(("Operations:AdminKey", OperatorApi.AdminKey));
    }

    [TearDown]
    public async Task Stop()
    {
        _visitor.Dispose();
        await _relay.DisposeAsync();
        await _ironclad.DisposeAsync();
        _folder.Dispose();
    }

    [TestCaseSource(nameof(Pages))]
    public async Task A_stranger_is_sent_to_sign_in_and_gets_where_he_wanted_with_the_key(string path)
    {
        var page = await _visitor.OpenAsync(path);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(page.Location!.AbsolutePath, Is.EqualTo("/ops/sign-in"));
        var signedIn = await _visitor.SignInAsync(OperatorApi.AdminKey, page.Location.PathAndQuery);
        Assert.That(signedIn.Location!.ToString(), Is.EqualTo(path));
        Assert.That((await _visitor.OpenAsync(path)).Text, Does.Contain("Signed in as Operator"));
    }

    [Test]
    public async Task A_wrong_key_opens_nothing()
    {
        var refused = await _visitor.SignInAsync("a-key-of-the-tests-that-is-long-enougH");

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(refused.Text, Does.Contain("This is not the admin key."));
        Assert.That((await _visitor.OpenAsync("/ops")).Status, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task Who_guesses_keys_is_not_heard_for_the_rest_of_the_minute_on_the_page_and_in_the_API()
    {
        for (var guess = 0; guess < 10; guess++)
            await _visitor.SignInAsync($"guess {guess}");

        Assert.That((await _visitor.SignInAsync(OperatorApi.AdminKey)).Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That((await _relay.AskAsync("status")).Status, Is.EqualTo(429));
        _relay.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.That((await _visitor.SignInAsync(OperatorApi.AdminKey)).Status, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task A_form_without_its_token_changes_nothing()
    {
        using var visitor = await Visitor.OperatorAsync(_relay);

        var forged = await visitor.SendAsync("/ops/sign-out");

        Assert.That(forged.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await visitor.OpenAsync("/ops")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Signing_out_ends_the_session()
    {
        using var visitor = await Visitor.OperatorAsync(_relay);

        await visitor.SendAsync(await visitor.OpenAsync("/ops"), "/ops/sign-out");

        Assert.That((await visitor.OpenAsync("/ops")).Status, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task The_cookie_goes_to_the_pages_alone_and_to_no_script_and_ends_with_the_browser()
    {
        var signedIn = await _visitor.SignInAsync(OperatorApi.AdminKey);

        var cookie = signedIn.Headers["Set-Cookie"].Single(text => text.StartsWith("ironclad-operations=", StringComparison.Ordinal));
        Assert.That(cookie, Does.EndWith("; path=/ops; samesite=lax; httponly").And.Not.Contain("expires"));
    }

    [Test]
    public async Task A_session_ends_after_its_time_whatever_happens_in_between()
    {
        using var visitor = await Visitor.OperatorAsync(_relay);

        _relay.Time.Advance(TimeSpan.FromHours(7));
        Assert.That((await visitor.OpenAsync("/ops")).Status, Is.EqualTo(HttpStatusCode.OK));
        _relay.Time.Advance(TimeSpan.FromMinutes(61));
        Assert.That((await visitor.OpenAsync("/ops")).Status, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [TestCase(OperatorApi.AdminKey, HttpStatusCode.OK)]
    [TestCase("another-key-of-the-tests-that-is-long-enough", HttpStatusCode.Redirect)]
    public async Task A_session_outlives_a_restart_and_ends_with_the_key_that_opened_it(string keyThen, HttpStatusCode expected)
    {
        var cookie = (await _visitor.SignInAsync(OperatorApi.AdminKey)).Headers["Set-Cookie"].Single(
            text => text.StartsWith("ironclad-operations=", StringComparison.Ordinal)).Split(';')[0];
        await _relay.DisposeAsync();
        await StartRelayAsync(("Operations:AdminKey", keyThen));

        _visitor.Cookies.SetCookies(new Uri(_relay.Http.BaseAddress!, "/ops"), cookie + "; path=/ops");

        Assert.That((await _visitor.OpenAsync("/ops")).Status, Is.EqualTo(expected));
    }

    [Test]
    public async Task Where_nobody_can_sign_in_the_page_says_what_to_set()
    {
        await _relay.DisposeAsync();
        await StartRelayAsync();

        var page = await _visitor.OpenAsync("/ops/sign-in");

        Assert.That(page.Text, Does.Contain("Operations__AdminKey").And.Contain("Operations:SignIn"));
        Assert.That(page.Html, Does.Not.Contain("<form"));
    }

    [TestCase("https://elsewhere.example/")]
    [TestCase("//elsewhere.example/")]
    public async Task Nobody_is_sent_elsewhere(string target)
    {
        var signedIn = await _visitor.SignInAsync(OperatorApi.AdminKey, $"/ops/sign-in?returnUrl={Uri.EscapeDataString(target)}");

        Assert.That(signedIn.Location!.ToString(), Is.EqualTo("/ops"));
    }

    [Test]
    public async Task A_page_loads_nothing_from_elsewhere_and_is_kept_and_framed_nowhere()
    {
        using var visitor = await Visitor.OperatorAsync(_relay);

        var headers = (await visitor.OpenAsync("/ops")).Headers;

        Assert.That(headers["Content-Security-Policy"].Single(), Does.StartWith("default-src 'none'; style-src 'self';")
            .And.Contain("form-action 'self'").And.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe").And.Not.Contain("http"));
        Assert.That(headers["Cache-Control"].Single(), Does.Contain("no-store"));
        Assert.That(headers["X-Content-Type-Options"].Single(), Is.EqualTo("nosniff"));
    }

    private async Task StartRelayAsync(params (string Key, string Value)[] settings)
    {
        _relay = await RelayUnderTest.StartAsync(_ironclad.Address, _folder.InboxPath, replace: null, settings);
        _visitor?.Dispose();
        _visitor = new Visitor(_relay.Http.BaseAddress!);
    }
}
