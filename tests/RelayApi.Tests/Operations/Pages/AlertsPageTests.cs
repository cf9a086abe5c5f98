using System.Net;
using Ironclad.RelayApi.Tests.Alerts;

namespace Ironclad.RelayApi.Tests.Operations.Pages;

/// <summary>The page of alerts and the description of the API, to whoever is signed in.</summary>
internal sealed class AlertsPageTests
{
    private AlertedPeople _people;

    [SetUp]
    public async Task StartAsync() => _people = await AlertedPeople.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _people.DisposeAsync();

    [Test]
    public async Task An_operator_sees_what_is_wrong_what_to_do_and_who_was_told()
    {
        await _people.SetAsideAsync("e1");
        await _people.LookAsync();
        using var visitor = await Visitor.OperatorAsync(_people.Relay);

        var page = await visitor.OpenAsync("/ops/alerts");

        Assert.That(page.Text, Does.Contain("events are set aside").And.Contain("1 event is set aside.").And.Contain("Put right what the reason names")
            .And.Contain("told by E-mail, Teams, HTTP"));
    }

    [Test]
    public async Task An_operator_tests_the_channels_and_sees_which_took_it()
    {
        _people.Status = 410;
        using var visitor = await Visitor.OperatorAsync(_people.Relay);

        var tested = await visitor.SendAsync(await visitor.OpenAsync("/ops/alerts"), "/ops/alerts?handler=Test");

        Assert.That(tested.Text, Does.Contain("Nothing is wrong.").And.Contain("E-mail: the test was taken.")
            .And.Contain("Teams: The address in Alerts:Teams:Url answered HTTP 410."));
        Assert.That(_people.Mails, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task The_description_of_the_API_comes_from_the_relay_alone_and_to_nobody_who_is_not_signed_in()
    {
        using var visitor = await Visitor.OperatorAsync(_people.Relay);
        using var stranger = new Visitor(_people.Relay.Http.BaseAddress!);

        var page = await visitor.OpenAsync("/ops/api/");

        Assert.That(page.Html, Does.Contain("scalar.js").And.Not.Contain("https://"));
        Assert.That(page.Headers["Content-Security-Policy"].Single(), Does.Contain("script-src 'self' 'nonce-"));
        Assert.That((await visitor.OpenAsync("/ops/api/openapi.json")).Html, Does.Contain("/operations/replay"));
        foreach (var path in new[] { "/ops/api/", "/ops/api/openapi.json" })
            Assert.That((await stranger.OpenAsync(path)).Status, Is.EqualTo(HttpStatusCode.Redirect));
    }
}
