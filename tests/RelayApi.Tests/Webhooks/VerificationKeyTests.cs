using Ironclad.RelayApi.Tests.Ironclad;
using Ironclad.RelayApi.Webhooks;
using Microsoft.AspNetCore.Http;

namespace Ironclad.RelayApi.Tests.Webhooks;

/// <summary>How the relay keeps Ironclad's public key, seen from the front door.</summary>
internal sealed class VerificationKeyTests : FrontDoor
{
    private int _deliveries;

    [Test]
    public async Task The_key_is_fetched_once()
    {
        Assert.That(await GenuineAsync(), Is.EqualTo(202));
        Assert.That(await GenuineAsync(), Is.EqualTo(202));

        Assert.That(Ironclad.KeyRequests, Is.EqualTo(1));
    }

    [Test]
    public async Task First_deliveries_at_the_same_time_share_one_fetch()
    {
        var release = new TaskCompletionSource();
        var key = Ironclad.PublicKey;
        Ironclad.Instead = async context =>
        {
            await release.Task;
            await context.Response.WriteAsync(key);
        };
        var deliveries = Enumerable.Range(0, 8).Select(_ => GenuineAsync()).ToList();
        await Ironclad.KeyAskedFor;
        release.SetResult();

        Assert.That(await Task.WhenAll(deliveries), Has.All.EqualTo(202));
        Assert.That(Ironclad.KeyRequests, Is.EqualTo(1));
    }

    [Test]
    public async Task A_rotated_key_is_fetched_and_nothing_is_refused()
    {
        await GenuineAsync();
        Relay.Time.Advance(VerificationKeys.SpacingAfterSuccess);
        Ironclad.Rotate();

        Assert.That(await GenuineAsync(), Is.EqualTo(202));
        Assert.That(await GenuineAsync(), Is.EqualTo(202));
        Assert.That(Ironclad.KeyRequests, Is.EqualTo(2));
    }

    [Test]
    public async Task A_flood_of_forgeries_causes_one_fetch_a_minute()
    {
        await GenuineAsync();
        Relay.Time.Advance(VerificationKeys.SpacingAfterSuccess);

        Assert.That(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ForgedAsync())), Has.All.EqualTo(401));
        Assert.That(Ironclad.KeyRequests, Is.EqualTo(2));

        Relay.Time.Advance(VerificationKeys.SpacingAfterSuccess);
        Assert.That(await ForgedAsync(), Is.EqualTo(401));
        Assert.That(Ironclad.KeyRequests, Is.EqualTo(3));
    }

    [TestCase(404)]
    [TestCase(401)]
    [TestCase(200)]
    public async Task Without_a_key_deliveries_are_asked_for_again_and_not_refused(int status)
    {
        Ironclad.Instead = context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("This is no key.");
        };

        Assert.That(await GenuineAsync(), Is.EqualTo(503));
        Assert.That(await GenuineAsync(), Is.EqualTo(503));
        Assert.That(Ironclad.KeyRequests, Is.EqualTo(1));

        Ironclad.Instead = null;
        Relay.Time.Advance(VerificationKeys.SpacingAfterFailure);
        Assert.That(await GenuineAsync(), Is.EqualTo(202));
    }

    [Test]
    public async Task When_a_rotated_key_cannot_be_fetched_the_delivery_is_asked_for_again()
    {
        await GenuineAsync();
        Relay.Time.Advance(VerificationKeys.SpacingAfterSuccess);
        Ironclad.Rotate();
        Ironclad.Instead = context => NoKey(context, 404);

        Assert.That(await GenuineAsync(), Is.EqualTo(503));
    }

    [Test]
    public async Task What_was_signed_before_a_rotation_is_accepted_as_long_as_Ironclad_may_still_send_it()
    {
        var late = await SignedBeforeRotationAsync();

        Relay.Time.Advance(TimeSpan.FromHours(13.6));
        Assert.That(await Relay.StatusAsync(late[0]), Is.EqualTo(202));

        Relay.Time.Advance(TimeSpan.FromHours(0.4));
        Assert.That(await Relay.StatusAsync(late[1]), Is.EqualTo(401));
        Assert.That(await GenuineAsync(), Is.EqualTo(202));
    }

    [Test]
    public async Task A_previous_key_can_be_made_to_count_no_more_at_once()
    {
        await RestartAsync(("Webhooks:PreviousKeyLifetime", "00:00:00"));

        var late = await SignedBeforeRotationAsync();

        Assert.That(await Relay.StatusAsync(late[0]), Is.EqualTo(401));
    }

    [Test]
    public async Task While_the_key_endpoint_is_down_what_is_signed_with_the_previous_key_needs_no_other()
    {
        var late = await SignedBeforeRotationAsync();
        Ironclad.Instead = context => NoKey(context, 503);
        Relay.Time.Advance(VerificationKeys.SpacingAfterSuccess);

        Assert.That(await Relay.StatusAsync(late[0]), Is.EqualTo(202));
    }

    [Test]
    public async Task A_rotation_while_a_gateway_answers_for_Ironclad_loses_nothing()
    {
        await GenuineAsync();
        Relay.Time.Advance(VerificationKeys.SpacingAfterSuccess);
        Ironclad.Rotate();
        Ironclad.Instead = context => context.Response.WriteAsync("<html><body>Sign in to continue</body></html>");
        var delivery = "e-rotated";

        Assert.That(await Relay.StatusAsync(Ironclad.Post(delivery, Body.Of("workflow_completed"))), Is.EqualTo(503));
        Assert.That(await Relay.EntryAsync(delivery), Is.Null);

        Ironclad.Instead = null;
        Relay.Time.Advance(VerificationKeys.SpacingAfterFailure);
        Assert.That(await Relay.StatusAsync(Ironclad.Post(delivery, Body.Of("workflow_completed"))), Is.EqualTo(202));
        Assert.That(await Relay.EntryAsync(delivery), Is.Not.Null);
    }

    [Test]
    public async Task A_key_endpoint_that_redirects_is_not_followed()
    {
        await using var elsewhere = await LoopbackServer.StartAsync(context => context.Response.WriteAsync(Ironclad.PublicKey));
        Ironclad.Instead = context =>
        {
            context.Response.Redirect(elsewhere.Address.AbsoluteUri);
            return Task.CompletedTask;
        };

        Assert.That(await GenuineAsync(), Is.EqualTo(503));
        Assert.That(elsewhere.Requests, Is.Empty);
    }

    [Test]
    public async Task A_key_that_comes_late_serves_the_next_delivery()
    {
        var release = new TaskCompletionSource();
        var key = Ironclad.PublicKey;
        Ironclad.Instead = async context =>
        {
            await release.Task;
            await context.Response.WriteAsync(key);
        };
        var first = GenuineAsync();
        await Ironclad.KeyAskedFor;
        Relay.Time.Advance(VerificationKeys.Patience);

        Assert.That(await first, Is.EqualTo(503));
        release.SetResult();
        Assert.That(await GenuineAsync(), Is.EqualTo(202));
        Assert.That(Ironclad.KeyRequests, Is.EqualTo(1));
    }

    /// <returns>Two deliveries signed with the key that Ironclad has replaced, as the relay knows.</returns>
    private async Task<HttpRequestMessage[]> SignedBeforeRotationAsync()
    {
        Assert.That(await GenuineAsync(), Is.EqualTo(202));
        HttpRequestMessage[] late = [Genuine(), Genuine()];
        Relay.Time.Advance(VerificationKeys.SpacingAfterSuccess);
        Ironclad.Rotate();
        Assert.That(await GenuineAsync(), Is.EqualTo(202));
        return late;
    }

    private static Task NoKey(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private HttpRequestMessage Genuine() => Ironclad.Post(NextId(), Body.Of("workflow_completed"));

    private Task<int> GenuineAsync() => Relay.StatusAsync(Genuine());

    private Task<int> ForgedAsync() => Relay.StatusAsync(Ironclad.Post(NextId(), Body.Of("workflow_completed"), signed: "something else"));

    private string NextId() => $"e{Interlocked.Increment(ref _deliveries)}";
}
