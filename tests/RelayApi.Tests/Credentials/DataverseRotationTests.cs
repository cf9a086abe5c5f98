using Azure.Core;
using Azure.Identity;
using Ironclad.RelayApi.Credentials;
using Ironclad.RelayApi.Dataverse;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Ironclad.RelayApi.Tests.Credentials;

/// <summary>Two live secrets of one app registration while one replaces the other, without a restart.</summary>
internal sealed class DataverseRotationTests
{
    private HashSet<string> _accepted;
    private IConfigurationRoot _settings;
    private ServiceProvider _services;
    private Exception? _trouble;

    private IRotation Rotation => _services.GetRequiredService<IRotation>();

    [SetUp]
    public void Start()
    {
        (_accepted, _trouble) = (["current-secret"], null);
        _settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Dataverse:Url"] = "https://contoso.crm.dynamics.com",
            ["Dataverse:TenantId"] = "tenant",
            ["Dataverse:ClientId"] = "client",
            ["Dataverse:ClientSecret"] = "current-secret",
        }).Build();
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<IConfiguration>(_settings);
        services.AddSingleton<TimeProvider>(new FakeTimeProvider());
        services.AddSingleton<TokensOf>(login => DelegatedTokenCredential.Create((_, _) => Token(login)));
        services.AddDataverse();
        _services = services.BuildServiceProvider();
    }

    [TearDown]
    public async Task Stop() => await _services.DisposeAsync();

    [Test]
    public async Task A_next_secret_that_works_is_used_before_the_current_one_ends()
    {
        Next("next-secret", accepted: true);

        Assert.That(await Rotation.TryNextAsync(default), Is.True);

        Assert.That(await TokenAsync(), Is.EqualTo("token of next-secret"));
        Assert.That(Rotation.Use.InUse, Is.EqualTo("Dataverse:NextClientSecret"));
    }

    [Test]
    public async Task A_next_secret_that_is_refused_changes_nothing_and_of_Entra_IDs_answer_its_code_is_told()
    {
        Next("mistyped-secret", accepted: false);

        Assert.That(await Rotation.TryNextAsync(default), Is.False);

        Assert.That(await TokenAsync(), Is.EqualTo("token of current-secret"));
        Assert.That(Rotation.Use.Refusal, Is.EqualTo("Entra ID gives no token for it (AADSTS7000215)."));
    }

    [Test]
    public async Task A_current_secret_that_has_ended_gives_way_at_once()
    {
        Next("next-secret", accepted: true);
        _accepted.Remove("current-secret");

        Assert.That(await TokenAsync(), Is.EqualTo("token of next-secret"));
        Assert.That(await TokenAsync(), Is.EqualTo("token of next-secret"));
    }

    [Test]
    public async Task A_next_secret_that_is_revoked_in_use_gives_way_to_the_current_one()
    {
        Next("next-secret", accepted: true);
        await Rotation.TryNextAsync(default);
        _accepted.Remove("next-secret");

        Assert.That(await TokenAsync(), Is.EqualTo("token of current-secret"));
        Assert.That(Rotation.Use.State, Is.EqualTo(NextCredential.Refused));
    }

    [Test]
    public void An_Entra_ID_that_is_away_says_nothing_about_a_secret()
    {
        Next("next-secret", accepted: true);
        _trouble = new HttpRequestException("No route to host");

        Assert.CatchAsync<AuthenticationFailedException>(() => Rotation.TryNextAsync(default));
        Assert.CatchAsync<AuthenticationFailedException>(TokenAsync);

        Assert.That((Rotation.Use.InUse, Rotation.Use.State), Is.EqualTo(("Dataverse:ClientSecret", NextCredential.Untried)));
    }

    [Test]
    public void A_managed_identity_has_nothing_to_replace()
    {
        (_settings["Dataverse:ClientId"], _settings["Dataverse:ClientSecret"]) = (null, null);

        Assert.That(Rotation.Use, Is.EqualTo(new CredentialUse("Dataverse", "the managed identity", null, null, NextCredential.None, null)));
    }

    private void Next(string secret, bool accepted)
    {
        _settings["Dataverse:NextClientSecret"] = secret;
        if (accepted)
            _accepted.Add(secret);
    }

    private AccessToken Token(EntraLogin login)
    {
        if (_trouble is not null)
            throw new AuthenticationFailedException("ClientSecretCredential authentication failed.", _trouble);
        return _accepted.Contains(login.ClientSecret!)
            ? new AccessToken($"token of {login.ClientSecret}", DateTimeOffset.MaxValue)
            : throw new AuthenticationFailedException("AADSTS7000215: Invalid client secret provided for app 'client' of tenant 'tenant'.");
    }

    private async Task<string> TokenAsync() =>
        (await _services.GetRequiredService<TokenCredential>().GetTokenAsync(new TokenRequestContext(["scope"]), default)).Token;
}
