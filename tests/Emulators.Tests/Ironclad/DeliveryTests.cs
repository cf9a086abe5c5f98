using System.Net;
using System.Text.Json.Nodes;
using Ironclad.Emulator;
using Ironclad.Emulator.Control;
using Ironclad.Emulators.Tests.Ironclad.Drivers;

namespace Ironclad.Emulators.Tests.Ironclad;

/// <summary>What is sent to a webhook, and how often.</summary>
public sealed class DeliveryTests : IroncladTest
{
    [Test]
    public async Task The_envelope_holds_ids_only_its_keys_in_alphabetical_order()
    {
        var webhookId = await Subscribe("workflow_attribute_updated");
        var id = await LaunchedId();

        await Ironclad.Control.SetAttributes(id, new JsonObject { ["seats"] = 5 });

        Assert.That(Receiver.Single.Text, Is.EqualTo(
            $$"""{"companyID":"{{DefaultCompany.CompanyId}}","payload":{"attributes":["seats"],"event":"workflow_attribute_updated",""" +
            $$"""
             "templateID":"{{DefaultCompany.MsaTemplateId}}","workflowID":"{{id}}"},"timestamp":"2026-07-30T12:00:00.000Z","webhookID":"{{webhookId}}"}
             """));
    }

    [Test]
    public async Task An_approval_event_has_no_template_id()
    {
        await Subscribe("workflow_approval_status_changed");
        await Ironclad.Control.Approve(await LaunchedId());

        Assert.That(ReceivedDelivery.Keys(Receiver.Single.Payload),
            Is.EqualTo(new[] { "approvalID", "approvalName", "event", "status", "userEmail", "userID", "workflowID" }));
        Assert.That((string?)Receiver.Single.Payload["approvalName"], Is.EqualTo("Legal"));
        Assert.That((string?)Receiver.Single.Payload["status"], Is.EqualTo("approved"));
    }

    [Test]
    public async Task Only_events_that_were_asked_for_are_delivered_and_a_star_asks_for_all()
    {
        await Subscribe("workflow_completed");
        await using var other = await WebhookReceiver.StartAsync();
        await Ironclad.Control.RegisterWebhook(other.Url, "*");
        await Ironclad.Control.Complete(await LaunchedId());

        Assert.That(Receiver.Received.Select(delivery => delivery.Event), Is.EqualTo(new[] { "workflow_completed" }));
        Assert.That(other.Received.Select(delivery => delivery.Event), Is.EqualTo(new[]
        {
            "workflow_launched", "workflow_approval_status_changed", "workflow_step_updated", "workflow_signature_packet_sent",
            "workflow_signature_packet_fully_signed", "workflow_step_updated", "workflow_step_updated", "workflow_completed",
        }));
    }

    [Test]
    public async Task Ten_retries_are_made_within_14_hours_and_the_event_keeps_its_id()
    {
        await Subscribe("workflow_launched");
        Receiver.Answer = HttpStatusCode.ServiceUnavailable;
        await LaunchMsa();

        await Ironclad.Control.Advance(TimeSpan.FromHours(14));

        var delivery = (await Ironclad.Control.Deliveries()).Single();
        var delays = delivery.Attempts.Zip(delivery.Attempts.Skip(1), (one, next) => (next.At - one.At).TotalSeconds);
        Assert.That(delays, Is.EqualTo(new[] { 48.0, 96, 192, 384, 768, 1536, 3072, 6144, 12288, 24576 }));
        Assert.That(delivery.State, Is.EqualTo("GivenUp"));
        Assert.That(Receiver.Received.Select(received => received.EventId).Distinct(), Has.Exactly(1).Items);
    }

    [Test]
    public async Task A_retry_is_also_made_when_the_given_clock_reaches_it()
    {
        await Subscribe("workflow_launched");
        Receiver.Answer = HttpStatusCode.InternalServerError;
        await LaunchMsa();
        await Ironclad.Control.Settle();
        Receiver.Answer = HttpStatusCode.OK;

        Time.Advance(TimeSpan.FromSeconds(48));

        Assert.That((await Ironclad.Control.Settle()).Single(), Has.Property("State").EqualTo("Delivered").And.Property("Attempts").Count.EqualTo(2));
    }

    [Test]
    public async Task A_receiver_that_does_not_listen_counts_as_a_failure()
    {
        await Ironclad.Control.RegisterWebhook(new Uri("http://127.0.0.1:1/hook"), "workflow_launched");
        await LaunchMsa();

        var attempt = (await Ironclad.Control.Settle()).Single().Attempts.Single();

        Assert.That(attempt, Has.Property("Status").Null.And.Property("Error").Not.Null);
    }

    [Test]
    public async Task Gone_disables_the_webhook_at_once()
    {
        var webhookId = await Subscribe("workflow_launched");
        Receiver.Answer = HttpStatusCode.Gone;
        await LaunchMsa();
        await Ironclad.Control.Advance(TimeSpan.FromHours(14));
        await LaunchMsa();
        await Ironclad.Control.Settle();

        Assert.That(Receiver.Received, Has.Exactly(1).Items);
        Assert.That((string?)(await Api.Get($"/webhooks/{webhookId}")).Json["status"], Is.EqualTo("disabled"));
    }

    [Test]
    public async Task A_hundred_failures_over_a_week_disable_the_webhook_and_a_success_before_resets_the_count()
    {
        var webhookId = await Subscribe("workflow_launched");
        Receiver.Answer = HttpStatusCode.InternalServerError;
        for (var day = 0; day < 7; day++)
            await FailForADay();
        Receiver.Answer = HttpStatusCode.OK;
        await Ironclad.Control.Raise(new RaiseEvent("workflow_launched", "1"));
        var reset = (await Api.Get($"/webhooks/{webhookId}")).Json;
        Receiver.Answer = HttpStatusCode.InternalServerError;
        for (var day = 0; day < 10; day++)
            await FailForADay();
        var disabled = (await Api.Get($"/webhooks/{webhookId}")).Json;

        Assert.That(((int)reset["consecutiveFailureCount"]!, (string?)reset["status"]), Is.EqualTo((0, "enabled")));
        Assert.That(((int)disabled["consecutiveFailureCount"]!, (string?)disabled["status"]), Is.EqualTo((100, "disabledBySystem")));
        Assert.That((string?)disabled["statusLastUpdatedBy"], Is.EqualTo("system"));
    }

    [Test]
    public async Task The_headers_of_the_registration_are_sent_along()
    {
        await Api.Post("/webhooks", new JsonObject
        {
            ["targetURL"] = Receiver.Url.ToString(),
            ["events"] = new JsonArray("workflow_launched"),
            ["headers"] = new JsonObject { ["Authorization"] = "Bearer ours" },
        });
        await LaunchMsa();
        await Ironclad.Control.Settle();

        Assert.That(Receiver.Single.Headers["Authorization"], Is.EqualTo("Bearer ours"));
    }

    [Test]
    public async Task Deliveries_can_be_sent_again_in_another_order_with_their_own_or_with_new_ids()
    {
        await Subscribe("workflow_attribute_updated", "workflow_completed");
        var id = await LaunchedId();
        await Ironclad.Control.SetAttributes(id, new JsonObject { ["seats"] = 5 });
        await Ironclad.Control.Complete(id);
        var first = Receiver.Received.Select(delivery => delivery.EventId).ToList();

        await Ironclad.Control.Resend(new Resend { Order = ResendOrder.Reverse });
        await Ironclad.Control.Resend(new Resend { EventIds = [first[0]], Fresh = true });

        Assert.That(Receiver.Received.Skip(2).Take(2).Select(delivery => delivery.EventId), Is.EqualTo(Enumerable.Reverse(first)));
        Assert.That(Receiver.Received[^1], Has.Property("Event").EqualTo("workflow_attribute_updated").And.Property("EventId").Not.EqualTo(first[0]));
    }

    private async Task FailForADay()
    {
        await Ironclad.Control.Raise(new RaiseEvent("workflow_launched", "1"));
        await Ironclad.Control.Advance(TimeSpan.FromDays(1));
    }
}
