using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Ironclad.Emulator;
using Ironclad.Emulator.Control;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Tests.Operations;

namespace Ironclad.RelayApi.Tests.Setup;

/// <summary>The relay's registration in Ironclad, made and taken away by command.</summary>
internal sealed class WebhookCommandTests
{
    private RelayBetweenEmulators _between;
    private AdminsMachine _machine;

    private IroncladControl Ironclad => _between.Scenario.Ironclad.Control;

    private string Address => _between.Relay.WebhookAddress.AbsoluteUri;

    [OneTimeSetUp]
    public async Task StartAsync() => _between = await RelayBetweenEmulators.StartAsync();

    [SetUp]
    public async Task SetUpAsync()
    {
        await Ironclad.Reset();
        _between.Relay.Set(("Webhooks:AuthorizationHeader", null));
        _machine = new AdminsMachine(_between);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _between.DisposeAsync();

    [Test]
    public async Task One_address_is_registered_with_all_events_and_repeating_it_changes_nothing()
    {
        Assert.That(await _machine.RunAsync("webhook", "register", "--url", Address), Is.EqualTo((0, "webhook: It is registered now.")));
        Assert.That(await _machine.RunAsync("webhook", "register", "--url", Address), Is.EqualTo((0, "webhook: It is registered already.")));
        Assert.That(await _machine.RunAsync("webhook", "register"), Is.EqualTo((0, "webhook: It is registered already.")));

        var webhook = (await RegisteredAsync()).Single();
        Assert.That((string?)webhook["targetURL"], Is.EqualTo(Address));
        Assert.That(webhook["events"]!.AsArray().Select(name => (string?)name), Is.EquivalentTo(EventTable.Handlers.Keys));
        Assert.That((await _machine.RunAsync("webhook", "status")).Exit, Is.Zero);
    }

    [Test]
    public async Task A_dry_run_registers_nothing()
    {
        Assert.That(await _machine.RunAsync("webhook", "register", "--url", Address, "--dry-run"), Is.EqualTo((0, "webhook: It would be registered.")));

        Assert.That(await RegisteredAsync(), Is.Empty);
    }

    [TestCase(FaultKind.Reset)]
    [TestCase(FaultKind.Status)]
    public async Task An_answer_that_was_lost_makes_no_second_registration(FaultKind lost)
    {
        await Ironclad.AddFault(new Fault { Route = "POST /webhooks", Kind = lost, Status = 502, AfterEffect = true, Next = 1 });

        var (exit, told) = await _machine.RunAsync("webhook", "register", "--url", Address);

        Assert.That((exit, told), Is.EqualTo((0, "webhook: It is registered already.")));
        Assert.That(await RegisteredAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_registration_that_lacks_events_or_is_disabled_is_corrected()
    {
        var id = await Ironclad.RegisterWebhook(_between.Relay.WebhookAddress, "workflow_completed", "workflow_launched");
        await PatchAsync(id, new JsonObject { ["status"] = "disabled" });

        Assert.That(await _machine.RunAsync("webhook", "register"), Is.EqualTo((0, "webhook: Its registration is corrected.")));

        var webhook = (await RegisteredAsync()).Single();
        Assert.That((string?)webhook["status"], Is.EqualTo("enabled"));
        Assert.That(webhook["events"]!.AsArray().Select(name => (string?)name), Is.EquivalentTo(EventTable.Handlers.Keys.Append("workflow_launched")));
    }

    [Test]
    public async Task The_header_that_the_relay_asks_for_is_registered_with_it()
    {
        _between.Relay.Set(("Webhooks:AuthorizationHeader", "Bearer open-sesame"));

        await _machine.RunAsync("webhook", "register", "--url", Address);
        var (_, told) = await _machine.RunAsync("webhook", "register");

        Assert.That((await RegisteredAsync()).Single()["headers"]!["Authorization"], Is.Not.Null);
        Assert.That(told, Does.Contain("Ironclad was given the header again").And.Not.Contain("open-sesame"));
        var outcome = await Ironclad.Raise(new RaiseEvent("workflow_completed", "6a6b3fe555335a552adb8903"));
        Assert.That(outcome.Deliveries.Select(delivery => delivery.Status), Is.EqualTo(new[] { 202 }));
    }

    [Test]
    public async Task Removing_it_can_be_repeated()
    {
        await _machine.RunAsync("webhook", "register", "--url", Address);

        Assert.That(await _machine.RunAsync("webhook", "remove", "--dry-run"), Is.EqualTo((0, "webhook: It would be removed.")));
        Assert.That((await _machine.RunAsync("webhook", "remove")).Told, Does.StartWith("webhook: It is removed"));
        Assert.That(await _machine.RunAsync("webhook", "remove"), Is.EqualTo((0, "webhook: Ironclad has no webhook for this relay.")));
        Assert.That(await RegisteredAsync(), Is.Empty);
    }

    [Test]
    public async Task A_removal_whose_answer_was_lost_is_done()
    {
        await _machine.RunAsync("webhook", "register", "--url", Address);
        await Ironclad.AddFault(new Fault { Route = "DELETE /webhooks/{id}", Kind = FaultKind.Reset, AfterEffect = true, Next = 1 });

        Assert.That((await _machine.RunAsync("webhook", "remove")).Told, Does.StartWith("webhook: It is removed"));
    }

    [Test]
    public async Task Of_several_the_address_has_to_be_named()
    {
        await Ironclad.RegisterWebhook(new Uri("https://old.example.test/webhooks/ironclad"), "*");

        var (needsHuman, told) = await _machine.RunAsync("webhook", "register", "--url", Address);
        Assert.That(needsHuman, Is.EqualTo(1));
        Assert.That(told, Does.Contain("https://old.example.test/webhooks/ironclad").And.Contain("It is registered now.").And.Contain("2 webhooks in Ironclad end in"));
        Assert.That(await _machine.RunAsync("webhook", "remove"), Is.EqualTo((1, "2 webhooks in Ironclad end in /webhooks/ironclad. Name the address (url).")));

        Assert.That((await _machine.RunAsync("webhook", "remove", "--url", "https://old.example.test/webhooks/ironclad")).Exit, Is.Zero);
        Assert.That((string?)(await RegisteredAsync()).Single()["targetURL"], Is.EqualTo(Address));
    }

    [TestCase("http://relay.example.test/webhooks/ironclad", "https addresses only")]
    [TestCase("https://relay.example.test/", "The relay receives at /webhooks/ironclad")]
    [TestCase("https://relay.example.test/webhooks/ironclad?key=open-sesame", "holds more than host and path")]
    public async Task An_address_that_cannot_be_is_refused(string url, string why)
    {
        var (exit, told) = await _machine.RunAsync("webhook", "register", "--url", url);

        Assert.That(exit, Is.EqualTo(1));
        Assert.That(told, Does.Contain(why).And.Not.Contain("open-sesame"));
        Assert.That(await RegisteredAsync(), Is.Empty);
    }

    [Test]
    public async Task Without_an_address_it_is_asked_for() => Assert.That((await _machine.RunAsync("webhook", "register")).Told, Does.Contain("Name its public address"));

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!.AsObject();

    private async Task<IReadOnlyList<JsonObject>> RegisteredAsync()
    {
        using var http = Client();
        return [.. (await ReadAsync(await http.GetAsync("/public/api/v1/webhooks")))["list"]!.AsArray().Select(webhook => webhook!.AsObject())];
    }

    private async Task PatchAsync(string id, JsonObject change)
    {
        using var http = Client();
        await ReadAsync(await http.PatchAsync($"/public/api/v1/webhooks/{id}", new StringContent(change.ToJsonString(), new MediaTypeHeaderValue("application/json"))));
    }

    private HttpClient Client() => new()
    {
        BaseAddress = _between.Scenario.Ironclad.BaseAddress,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", DefaultCompany.ApiToken) },
    };
}
