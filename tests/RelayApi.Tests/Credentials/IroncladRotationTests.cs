using Ironclad.RelayApi.Credentials;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Tests.Ironclad;

namespace Ironclad.RelayApi.Tests.Credentials;

/// <summary>Two live credentials for Ironclad while one replaces the other, without a restart.</summary>
internal sealed class IroncladRotationTests
{
    private TwoSecretsCompany _company;
    private IroncladClient _relay;

    [SetUp]
    public async Task Start()
    {
        _company = await TwoSecretsCompany.StartAsync("client-secret");
        _relay = IroncladClient.WithOAuth(_company.Address);
    }

    [TearDown]
    public async Task Stop()
    {
        await _relay.DisposeAsync();
        await _company.DisposeAsync();
    }

    [Test]
    public async Task A_next_secret_that_works_is_used_before_the_current_one_ends()
    {
        _company.Accepted["next-secret"] = true;
        _relay.Set("NextClientSecret", "next-secret");
        Assert.That(_relay.Rotation.Use.State, Is.EqualTo(NextCredential.Untried));

        Assert.That(await _relay.Rotation.TryNextAsync(default), Is.True);

        Assert.That(await ReadWithAsync(), Is.EqualTo("next-secret"));
        Assert.That((_relay.Rotation.Use.InUse, _relay.Rotation.Use.State), Is.EqualTo(("Ironclad:NextClientSecret", NextCredential.Works)));
    }

    [Test]
    public async Task Until_it_was_tried_the_current_secret_is_used()
    {
        _company.Accepted["next-secret"] = true;
        _relay.Set("NextClientSecret", "next-secret");

        Assert.That(await ReadWithAsync(), Is.EqualTo("client-secret"));
    }

    [Test]
    public async Task A_next_secret_that_is_refused_changes_nothing_and_is_told_without_its_value()
    {
        _relay.Set("NextClientSecret", "mistyped-secret");

        Assert.That(await _relay.Rotation.TryNextAsync(default), Is.False);

        Assert.That(await ReadWithAsync(), Is.EqualTo("client-secret"));
        var use = _relay.Rotation.Use;
        Assert.That((use.InUse, use.Next, use.State), Is.EqualTo(("Ironclad:ClientSecret", "Ironclad:NextClientSecret", NextCredential.Refused)));
        Assert.That(use.Refusal, Does.Contain("403 unauthorized_client").And.Not.Contain("mistyped-secret"));
    }

    [Test]
    public async Task A_next_secret_that_was_refused_is_tried_again_after_five_minutes_or_when_it_changes()
    {
        _relay.Set("NextClientSecret", "next-secret");
        await _relay.Rotation.TryNextAsync(default);
        _company.Accepted["next-secret"] = true;

        var asked = _company.Requests;
        Assert.That(await _relay.Rotation.TryNextAsync(default), Is.False);
        Assert.That(_company.Requests, Is.EqualTo(asked), "Ironclad is not asked at each turn.");
        _relay.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.That(await _relay.Rotation.TryNextAsync(default), Is.True);

        _relay.Set("NextClientSecret", "another-secret");
        Assert.That(await _relay.Rotation.TryNextAsync(default), Is.False);
        Assert.That(await ReadWithAsync(), Is.EqualTo("client-secret"));
    }

    [Test]
    public async Task A_current_secret_that_is_revoked_gives_way_at_once()
    {
        _company.Accepted["next-secret"] = true;
        _relay.Set("NextClientSecret", "next-secret");
        _company.Revoke("client-secret");

        Assert.That(await ReadWithAsync(), Is.EqualTo("next-secret"));
    }

    [Test]
    public async Task A_secret_that_is_revoked_while_its_token_lives_gives_way_at_once()
    {
        Assert.That(await ReadWithAsync(), Is.EqualTo("client-secret"));
        _company.Accepted["next-secret"] = true;
        _relay.Set("NextClientSecret", "next-secret");
        _company.Revoke("client-secret");

        Assert.That(await ReadWithAsync(), Is.EqualTo("next-secret"));
    }

    [Test]
    public async Task A_next_secret_that_is_revoked_in_use_gives_way_to_the_current_one()
    {
        _company.Accepted["next-secret"] = true;
        _relay.Set("NextClientSecret", "next-secret");
        await _relay.Rotation.TryNextAsync(default);
        Assert.That(await ReadWithAsync(), Is.EqualTo("next-secret"));

        _company.Revoke("next-secret");

        Assert.That(await ReadWithAsync(), Is.EqualTo("client-secret"));
        Assert.That(_relay.Rotation.Use.State, Is.EqualTo(NextCredential.Refused));
    }

    [Test]
    public async Task Once_the_new_value_is_the_current_one_the_next_can_be_removed()
    {
        _company.Accepted["next-secret"] = true;
        _relay.Set("NextClientSecret", "next-secret");
        await _relay.Rotation.TryNextAsync(default);
        _company.Revoke("client-secret");

        _relay.Set("ClientSecret", "next-secret");
        _relay.Set("NextClientSecret", null);

        Assert.That(await ReadWithAsync(), Is.EqualTo("next-secret"));
        Assert.That(_relay.Rotation.Use, Is.EqualTo(new CredentialUse("Ironclad", "Ironclad:ClientSecret", null, null, NextCredential.None, null)));
    }

    [Test]
    public async Task A_legacy_token_is_replaced_by_an_OAuth_client_and_comes_back_while_that_is_refused()
    {
        _company.Accepted["legacy-token"] = true;
        _company.Accepted["next-secret"] = true;
        await using var relay = IroncladClient.WithToken(
            _company.Address, ("NextClientId", "client"), ("NextClientSecret", "next-secret"), ("UserEmail", "relay@acme.test"));
        await relay.Rotation.TryNextAsync(default);

        await relay.Api.GetWorkflowAsync("w1", default);
        Assert.That((_company.UsedSecret, _company.User), Is.EqualTo(("next-secret", "relay@acme.test")));

        _company.Revoke("next-secret");
        await relay.Api.GetWorkflowAsync("w1", default);
        Assert.That((_company.UsedSecret, _company.User), Is.EqualTo(("legacy-token", (string?)null)));
    }

    [Test]
    public async Task An_Ironclad_that_is_away_says_nothing_about_a_secret()
    {
        await ReadWithAsync();
        _company.TokenStatus = 503;
        _company.Accepted["next-secret"] = true;
        _relay.Set("NextClientSecret", "next-secret");

        Assert.CatchAsync(() => _relay.Rotation.TryNextAsync(default));

        Assert.That(_relay.Rotation.Use.State, Is.EqualTo(NextCredential.Untried));
        Assert.That(await ReadWithAsync(), Is.EqualTo("client-secret"));
    }

    [Test]
    public void When_both_are_refused_a_human_is_asked()
    {
        _relay.Set("NextClientSecret", "next-secret");
        _company.Revoke("client-secret");

        var failure = FailureClassifier.Classify(Assert.CatchAsync(ReadWithAsync)!);

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.AskHuman));
        Assert.That(failure.Reason, Does.Not.Contain("next-secret").And.Not.Contain("client-secret"));
    }

    [Test]
    public async Task A_credential_that_was_taken_out_of_the_settings_is_asked_for()
    {
        await ReadWithAsync();

        _relay.Set("ClientSecret", " ");

        var failure = FailureClassifier.Classify(Assert.CatchAsync(ReadWithAsync)!);

        Assert.That((failure.Kind, failure.Reason), Is.EqualTo(
            (FailureKind.AskHuman, "The credential for Ironclad was taken out of the relay's settings while it runs. Set it again.")));
        Assert.That(_relay.Rotation.Use.InUse, Is.Null);
    }

    /// <returns>The secret that Ironclad saw.</returns>
    private async Task<string?> ReadWithAsync()
    {
        await _relay.Api.GetWorkflowAsync("w1", default);
        return _company.UsedSecret;
    }
}
