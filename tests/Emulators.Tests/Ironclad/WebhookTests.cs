using System.Net;
using System.Text.Json.Nodes;
using Ironclad.Emulator;
using Ironclad.Emulators.Tests.Ironclad.Drivers;

namespace Ironclad.Emulators.Tests.Ironclad;

/// <summary>Registration of webhooks.</summary>
public sealed class WebhookTests : IroncladTest
{
    [Test]
    public async Task A_registration_is_answered_200_with_the_recorded_members()
    {
        var answer = await Register("https://relay.example.test/hook");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(ReceivedDelivery.Keys(answer.Json), Is.EqualTo(new[]
        {
            "id", "events", "targetURL", "companyId", "status", "statusLastUpdatedAt", "statusLastUpdatedBy", "consecutiveFailureCount",
        }));
        Assert.That(((string?)answer.Json["status"], (string?)answer.Json["companyId"]), Is.EqualTo(("enabled", DefaultCompany.CompanyId)));
    }

    [Test]
    public async Task An_unknown_event_type_is_refused()
    {
        var answer = await Register("https://relay.example.test/hook", "workflow_teleported");

        Assert.That((answer.Error.Code, answer.Error.Param), Is.EqualTo(("INVALID_PARAM", "events")));
        Assert.That(answer.Error.Message, Does.StartWith("invalid event type; *, workflow_launched, ").And.EndWith("are acceptable event types"));
    }

    [Test]
    public async Task A_second_registration_for_a_target_is_refused_with_the_misspelt_param()
    {
        await Register("https://relay.example.test/hook");

        var answer = await Register("https://relay.example.test/hook");

        Assert.That(answer.Error, Is.EqualTo((HttpStatusCode.BadRequest, "INVALID_PARAM",
            "webhook already exists for event workflow_completed and target https://relay.example.test/hook", "tagetURL")));
    }

    [TestCase("http://relay.example.test/hook", HttpStatusCode.BadRequest)]
    [TestCase("http://127.0.0.1:5000/hook", HttpStatusCode.OK)]
    public async Task Plain_HTTP_is_taken_on_this_machine_only(string target, HttpStatusCode status) =>
        Assert.That((await Register(target)).Status, Is.EqualTo(status));

    [Test]
    public async Task Static_headers_are_hidden_when_a_webhook_is_read()
    {
        var answer = await Api.Post("/webhooks", new JsonObject
        {
            ["targetURL"] = "https://relay.example.test/hook",
            ["events"] = new JsonArray("workflow_completed"),
            ["headers"] = new JsonObject { ["Authorization"] = "Bearer ours" },
        });

        Assert.That((await Api.Get($"/webhooks/{answer.Json["id"]}")).Text, Does.Not.Contain("ours"));
    }

    [Test]
    public async Task The_list_has_no_count()
    {
        await Register("https://relay.example.test/hook");

        Assert.That(ReceivedDelivery.Keys((await Api.Get("/webhooks")).Json), Is.EqualTo(new[] { "page", "pageSize", "list" }));
    }

    [Test]
    public async Task A_disabled_webhook_gets_nothing_and_an_enabled_one_gets_events_again()
    {
        var id = await Subscribe("workflow_launched");
        await Api.Patch($"/webhooks/{id}", new JsonObject { ["status"] = "disabled" });
        await LaunchMsa();
        await Api.Patch($"/webhooks/{id}", new JsonObject { ["status"] = "enabled", ["events"] = new JsonArray("*") });
        await Ironclad.Control.Cancel(await LaunchedId());

        Assert.That(Receiver.Received.Select(delivery => delivery.Event), Is.EqualTo(new[] { "workflow_launched", "workflow_cancelled" }));
    }

    [Test]
    public async Task A_deleted_webhook_is_gone()
    {
        var id = await Subscribe("workflow_launched");

        Assert.That((await Api.Delete($"/webhooks/{id}")).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await Api.Get($"/webhooks/{id}")).Error.Code, Is.EqualTo("NOT_FOUND"));
    }

    private Task<ApiAnswer> Register(string target, string eventName = "workflow_completed") =>
        Api.Post("/webhooks", new JsonObject { ["targetURL"] = target, ["events"] = new JsonArray(eventName) });
}
