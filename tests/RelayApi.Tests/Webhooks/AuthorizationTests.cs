using System.Net;

namespace Ironclad.RelayApi.Tests.Webhooks;

/// <summary>The static header that a webhook may be registered with in Ironclad, beside its signature.</summary>
internal sealed class AuthorizationTests : FrontDoor
{
    private const string Setting = "Webhooks:AuthorizationHeader";
    private const string PreviousSetting = "Webhooks:PreviousAuthorizationHeader";

    private int _deliveries;

    [TestCase("Bearer right", 202)]
    [TestCase("Bearer wrong", 401)]
    [TestCase("Bearer Right", 401)]
    [TestCase("Bearer righ", 401)]
    [TestCase("bearer right", 401)]
    [TestCase("", 401)]
    [TestCase(null, 401)]
    public async Task Where_a_header_is_set_a_signed_delivery_needs_exactly_this_one(string? header, int status)
    {
        await RestartAsync((Setting, "Bearer right"));

        Assert.That(await GenuineAsync(header), Is.EqualTo(status));
        Assert.That(await Relay.StoredAsync(), Has.Count.EqualTo(status == 202 ? 1 : 0));
    }

    [Test]
    public async Task Without_the_header_the_key_is_not_asked_for()
    {
        await RestartAsync((Setting, "Bearer right"));

        await GenuineAsync("Bearer wrong");

        Assert.That(Ironclad.KeyRequests, Is.Zero);
    }

    [Test]
    public async Task The_right_header_makes_no_forgery_genuine()
    {
        await RestartAsync((Setting, "Bearer right"));
        var forged = Ironclad.Post("e1", Body.Of("workflow_completed"), signed: "something else");
        forged.Headers.TryAddWithoutValidation("Authorization", "Bearer right");

        Assert.That(await Relay.StatusAsync(forged), Is.EqualTo(401));
    }

    [Test]
    public async Task A_wrong_header_is_answered_like_a_wrong_signature()
    {
        await RestartAsync((Setting, "Bearer right"));
        using var wrongHeader = await Relay.Http.SendAsync(Ironclad.Post("e1", Body.Of("workflow_completed")));
        var forged = Ironclad.Post("e1", Body.Of("workflow_completed"), signed: "something else");
        forged.Headers.TryAddWithoutValidation("Authorization", "Bearer right");
        using var wrongSignature = await Relay.Http.SendAsync(forged);

        Assert.That(wrongHeader.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized).And.EqualTo(wrongSignature.StatusCode));
        Assert.That(await wrongHeader.Content.ReadAsStringAsync(), Is.EqualTo(await wrongSignature.Content.ReadAsStringAsync()));
        Assert.That(wrongHeader.Headers.WwwAuthenticate, Is.Empty);
    }

    [Test]
    public async Task The_header_is_changed_without_a_restart_and_without_a_gap()
    {
        await RestartAsync((Setting, "Bearer old"));
        Assert.That(await GenuineAsync("Bearer old"), Is.EqualTo(202));

        Relay.Set((Setting, "Bearer new"), (PreviousSetting, "Bearer old"));
        Assert.That(await GenuineAsync("Bearer old"), Is.EqualTo(202));
        Assert.That(await GenuineAsync("Bearer new"), Is.EqualTo(202));

        Relay.Set((PreviousSetting, null));
        Assert.That(await GenuineAsync("Bearer old"), Is.EqualTo(401));
        Assert.That(await GenuineAsync("Bearer new"), Is.EqualTo(202));
    }

    [Test]
    public async Task A_change_to_nonsense_lets_nobody_in()
    {
        await RestartAsync((Setting, "Bearer old"));

        Relay.Set((Setting, " Bearer new "));

        Assert.That(await GenuineAsync("Bearer old"), Is.EqualTo(401));
        Assert.That(await GenuineAsync("Bearer new"), Is.EqualTo(401));
    }

    private Task<int> GenuineAsync(string? header)
    {
        var request = Ironclad.Post($"e{++_deliveries}", Body.Of("workflow_completed"));
        if (header is not null)
            request.Headers.TryAddWithoutValidation("Authorization", header);
        return Relay.StatusAsync(request);
    }
}
