using System.Net;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Tests.Webhooks;

/// <summary>Who sends too much that is not Ironclad's is told to come less often; what Ironclad sends always gets through.</summary>
internal sealed class FailureBudgetTests : FrontDoor
{
    private const int Budget = 5;

    private int _deliveries;

    [SetUp]
    public Task Restrict() => RestartAsync(("Webhooks:FailuresPerMinute", $"{Budget}"), ("Webhooks:KnownProxies:0", "127.0.0.0/8"));

    [Test]
    public async Task Forgeries_over_the_budget_are_told_when_to_come_again()
    {
        for (var failure = 0; failure < Budget; failure++)
            Assert.That(await ForgedAsync(), Is.EqualTo(401));
        Relay.Time.Advance(TimeSpan.FromSeconds(20));

        using var refused = await Relay.Http.SendAsync(Forgery());

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(refused.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(40)));
    }

    [Test]
    public async Task The_next_minute_has_a_budget_of_its_own()
    {
        await SpendAsync();
        Relay.Time.Advance(FailedDeliveries.Window);

        Assert.That(await ForgedAsync(), Is.EqualTo(401));
    }

    [Test]
    public async Task Genuine_deliveries_get_through_whatever_else_comes_from_their_address()
    {
        await SpendAsync();

        for (var delivery = 0; delivery < 3 * Budget; delivery++)
            Assert.That(await Relay.StatusAsync(Genuine()), Is.EqualTo(202));
    }

    [Test]
    public async Task A_burst_of_genuine_deliveries_costs_nothing()
    {
        var burst = await Task.WhenAll(Enumerable.Range(0, 20 * Budget).Select(_ => Relay.StatusAsync(Genuine())));

        Assert.That(burst, Has.All.EqualTo(202));
        Assert.That(await ForgedAsync(), Is.EqualTo(401));
    }

    [Test]
    public async Task A_new_key_of_Ironclad_is_found_while_forgeries_pour_in()
    {
        Assert.That(await Relay.StatusAsync(Genuine()), Is.EqualTo(202));
        await SpendAsync();
        Relay.Time.Advance(VerificationKeys.SpacingAfterSuccess);
        await SpendAsync();
        Ironclad.Rotate();
        Relay.Time.Advance(VerificationKeys.SpacingAfterSuccess);

        Assert.That(await Relay.StatusAsync(Genuine()), Is.EqualTo(202));
    }

    [Test]
    public async Task A_large_body_over_the_budget_is_not_read()
    {
        await SpendAsync();
        var large = Ironclad.Post("large", Body.Of("workflow_completed").PadRight(WebhookEndpoint.MaxBodyBytesOfForgers + 1));

        Assert.That(await Relay.StatusAsync(large), Is.EqualTo(429));
    }

    [Test]
    public async Task Each_address_behind_a_known_proxy_has_a_budget_of_its_own()
    {
        await SpendAsync("203.0.113.7");

        Assert.That(await ForgedAsync("203.0.113.7"), Is.EqualTo(429));
        Assert.That(await ForgedAsync("203.0.113.8"), Is.EqualTo(401));
    }

    [Test]
    public async Task What_a_sender_writes_in_front_of_its_address_does_not_hide_it()
    {
        for (var failure = 0; failure < Budget; failure++)
            await ForgedAsync($"198.51.100.{failure}, 203.0.113.7");

        Assert.That(await ForgedAsync("203.0.113.7"), Is.EqualTo(429));
    }

    [Test]
    public async Task A_network_of_IPv6_addresses_has_one_budget()
    {
        for (var failure = 0; failure < Budget; failure++)
            await ForgedAsync($"2001:db8:1:2::{failure + 1}");

        Assert.That(await ForgedAsync("2001:db8:1:2:ffff::1"), Is.EqualTo(429));
        Assert.That(await ForgedAsync("2001:db8:1:3::1"), Is.EqualTo(401));
    }

    [Test]
    public async Task A_proxy_that_nobody_named_is_not_believed()
    {
        await RestartAsync(("Webhooks:FailuresPerMinute", $"{Budget}"));

        for (var failure = 0; failure < Budget; failure++)
            await ForgedAsync($"203.0.113.{failure}");

        Assert.That(await ForgedAsync("203.0.113.200"), Is.EqualTo(429));
    }

    private async Task SpendAsync(string? from = null)
    {
        for (var failure = 0; failure < Budget; failure++)
            await ForgedAsync(from);
    }

    private Task<int> ForgedAsync(string? from = null)
    {
        var forgery = Forgery();
        if (from is not null)
            forgery.Headers.Add("X-Forwarded-For", from);
        return Relay.StatusAsync(forgery);
    }

    private HttpRequestMessage Forgery() => Ironclad.Post(NextId(), Body.Of("workflow_completed"), signed: "something else");

    private HttpRequestMessage Genuine() => Ironclad.Post(NextId(), Body.Of("workflow_completed"));

    private string NextId() => $"e{Interlocked.Increment(ref _deliveries)}";
}
