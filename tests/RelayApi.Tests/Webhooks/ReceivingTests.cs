using System.Net;
using System.Text;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Webhooks;

/// <summary>Deliveries through the front door.</summary>
internal sealed class ReceivingTests : FrontDoor
{
    [Test]
    public async Task A_signed_event_is_stored_word_for_word_before_it_is_accepted()
    {
        var body = Body.Of("workflow_completed").Replace("68dc3ef957dfe647e41e47df", "Müller <&'+>", StringComparison.Ordinal);

        Assert.That(await Relay.StatusAsync(Ironclad.Post("e1", body)), Is.EqualTo(202));

        var entry = (await Relay.EntryAsync("e1"))!;
        Assert.That(entry.State, Is.EqualTo(EntryState.Waiting));
        Assert.That((entry.EventName, entry.WorkflowId), Is.EqualTo(("workflow_completed", Body.WorkflowId)));
        Assert.That(Encoding.UTF8.GetString(entry.Body!), Is.EqualTo(body));
    }

    [Test]
    public async Task A_second_delivery_of_the_same_event_is_accepted_and_changes_nothing()
    {
        await Relay.StatusAsync(Ironclad.Post("e1", Body.Of("workflow_completed")));

        Assert.That(await Relay.StatusAsync(Ironclad.Post("e1", Body.Of("workflow_attribute_updated"))), Is.EqualTo(202));

        Assert.That((await Relay.EntryAsync("e1"))!.EventName, Is.EqualTo("workflow_completed"));
    }

    [TestCase("workflow_comment_added")]
    [TestCase("something_ironclad_invents_tomorrow")]
    public async Task An_event_that_no_handler_takes_is_accepted_and_kept_as_ignored_with_the_reason(string eventName)
    {
        Assert.That(await Relay.StatusAsync(Ironclad.Post("e1", Body.Of(eventName))), Is.EqualTo(202));

        var entry = (await Relay.EntryAsync("e1"))!;
        Assert.That(entry.State, Is.EqualTo(EntryState.Ignored));
        Assert.That(entry.Decision, Does.Contain("No handler"));
    }

    [Test]
    public async Task An_event_without_a_workflow_is_accepted_and_kept_as_ignored()
    {
        Assert.That(await Relay.StatusAsync(Ironclad.Post("e1", """{"payload":{"event":"workflow_completed"}}""")), Is.EqualTo(202));

        Assert.That((await Relay.EntryAsync("e1"))!.Decision, Does.Contain("no workflow"));
    }

    [TestCase("""{"payload":{"event":"workflow_completed","workflowId":"w1"}}""")]
    [TestCase("""{"Payload":{"Event":"workflow_completed","WorkflowID":"w1"}}""")]
    [TestCase("""{"event":"workflow_completed","workflowID":"w1"}""")]
    public async Task Other_spellings_of_the_envelope_are_understood(string body)
    {
        Assert.That(await Relay.StatusAsync(Ironclad.Post("e1", body)), Is.EqualTo(202));

        Assert.That((await Relay.EntryAsync("e1"))!.WorkflowId, Is.EqualTo("w1"));
    }

    [Test]
    public async Task A_body_that_a_gateway_formatted_anew_is_accepted()
    {
        var signed = Body.Of("workflow_completed");
        var pretty = signed.Replace("{", "{\n  ", StringComparison.Ordinal).Replace(",", ",\n  ", StringComparison.Ordinal);

        Assert.That(await Relay.StatusAsync(Ironclad.Post("e1", pretty, signed)), Is.EqualTo(202));
    }

    [Test]
    public async Task A_forged_delivery_is_refused_and_not_stored()
    {
        Assert.That(await Relay.StatusAsync(Ironclad.Post("e1", Body.Of("workflow_completed"), signed: "something else")), Is.EqualTo(401));

        Assert.That(await Relay.EntryAsync("e1"), Is.Null);
    }

    [TestCase("X-Ironclad-Webhook-Event-Id")]
    [TestCase("X-Ironclad-Webhook-Verification")]
    public async Task A_delivery_without_one_of_its_headers_is_refused_without_asking_for_the_key(string header)
    {
        var request = Ironclad.Post("e1", Body.Of("workflow_completed"));
        request.Headers.Remove(header);

        Assert.That(await Relay.StatusAsync(request), Is.EqualTo(401));
        Assert.That(Ironclad.KeyRequests, Is.Zero);
    }

    [Test]
    public async Task Every_refused_signature_gets_the_same_answer()
    {
        using var first = await Relay.Http.PostAsync(Relay.WebhookAddress, new StringContent("{}", Encoding.UTF8, "application/json"));
        using var second = await Relay.Http.SendAsync(Ironclad.Post("e1", "{}", signed: "x"));

        Assert.That(await first.Content.ReadAsStringAsync(), Is.EqualTo(await second.Content.ReadAsStringAsync()));
        Assert.That(first.StatusCode, Is.EqualTo(second.StatusCode).And.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("not json")]
    [TestCase("""{"payload":""")]
    [TestCase("[]")]
    [TestCase("""{"payload":{"workflowID":"w1"}}""")]
    [TestCase("""{"payload":{"event":7}}""")]
    public async Task A_signed_body_that_is_no_event_is_unreadable(string body) =>
        Assert.That(await Relay.StatusAsync(Ironclad.Post("e1", body)), Is.EqualTo(400));

    [TestCase("text/plain")]
    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("application/jsonp")]
    public async Task Another_content_type_is_refused(string type)
    {
        var request = Ironclad.Post("e1", Body.Of("workflow_completed"));
        request.Content!.Headers.ContentType = new(type);

        Assert.That(await Relay.StatusAsync(request), Is.EqualTo(415));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_body_over_the_limit_is_refused_whether_its_length_is_told_or_not(bool told)
    {
        var request = Ironclad.Post("e1", Body.Of("workflow_completed") + new string(' ', WebhookEndpoint.MaxBodyBytes));
        request.Headers.TransferEncodingChunked = !told;

        Assert.That(await Relay.StatusAsync(request), Is.EqualTo(413));
        Assert.That(Ironclad.KeyRequests, Is.Zero);
    }

    [Test]
    public async Task A_body_just_within_the_limit_is_accepted()
    {
        var body = Body.Of("workflow_completed").PadRight(WebhookEndpoint.MaxBodyBytes);

        Assert.That(await Relay.StatusAsync(Ironclad.Post("e1", body)), Is.EqualTo(202));
    }

    [Test]
    public async Task Headers_over_the_limit_are_refused()
    {
        var request = Ironclad.Post("e1", Body.Of("workflow_completed"));
        request.Headers.Add("X-Large", new string('x', 17 * 1024));

        Assert.That(await Relay.StatusAsync(request), Is.EqualTo(431));
    }

    [Test]
    public async Task Only_POST_is_answered()
    {
        using var response = await Relay.Http.GetAsync(Relay.WebhookAddress);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
    }

    [Test]
    public async Task When_the_store_is_down_Ironclad_is_asked_to_send_again_later()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayUnderTest.StartAsync(Ironclad.Address, folder.InboxPath, Break);
        using var response = await relay.Http.SendAsync(Ironclad.Post("e1", Body.Of("workflow_completed")));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(response.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
    }

    [Test]
    public async Task What_was_accepted_is_still_there_after_a_restart_and_known_when_it_comes_again()
    {
        await Relay.StatusAsync(Ironclad.Post("e1", Body.Of("workflow_completed")));
        await Relay.DisposeAsync();
        Relay = await RelayUnderTest.StartAsync(Ironclad.Address, InboxPath);
        using var repeated = await Relay.Http.SendAsync(Ironclad.Post("e1", Body.Of("workflow_completed")));

        Assert.That((await Relay.EntryAsync("e1"))!.State, Is.EqualTo(EntryState.Waiting));
        Assert.That(await repeated.Content.ReadAsStringAsync(), Is.EqualTo(Answer.To(Receipt.AlreadyStored).Sentence));
    }

    [Test]
    public void No_receipt_is_answered_410_which_would_disable_the_webhook() =>
        Assert.That(Enum.GetValues<Receipt>().Select(receipt => Answer.To(receipt).Status), Has.All.AnyOf(202, 400, 401, 413, 415, 429, 503));

    private static void Break(IServiceCollection services) => services.AddSingleton<IInbox, BrokenInbox>();
}
