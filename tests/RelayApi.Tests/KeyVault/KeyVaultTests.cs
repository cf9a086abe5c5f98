using System.Collections.Concurrent;
using System.Net;
using Ironclad.RelayApi.KeyVault;
using Ironclad.RelayApi.Operations;
using Ironclad.RelayApi.Tests.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ironclad.RelayApi.Tests.KeyVault;

/// <summary>The relay's secrets in an Azure Key Vault.</summary>
internal sealed class KeyVaultTests
{
    private TemporaryFolder _folder;
    private VaultStandIn _vault;

    [SetUp]
    public async Task Start()
    {
        _folder = new TemporaryFolder();
        _vault = await VaultStandIn.StartAsync();
    }

    [TearDown]
    public async Task Stop()
    {
        await _vault.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task Secrets_are_settings_with_two_hyphens_for_each_colon()
    {
        _vault.PageSize = 1;
        _vault.Secrets["Ironclad--ApiToken"] = new("token-in-the-vault");
        _vault.Secrets["Operations--AdminKey"] = new("too-short");
        _vault.Secrets["Inbox--Parallelism"] = new("0", Enabled: false);

        var report = await ReportAsync();

        Assert.That(report, Does.Contain("Operations:AdminKey is shorter").And.Not.Contain("No Ironclad credential").And.Not.Contain("Parallelism"));
        Assert.That(report, Does.Not.Contain("token-in-the-vault").And.Not.Contain("too-short"));
    }

    [Test]
    public async Task A_pair_has_secrets_of_its_own_in_the_same_vault()
    {
        _vault.Secrets["Ironclad--ApiToken"] = new("token-in-the-vault");
        _vault.Secrets["Pairs--sandbox--Ironclad--ApiToken"] = new("token-of-the-sandbox");

        Assert.That(
            await ReportAsync(("Pairs:sandbox:Ironclad:BaseUrl", "https://demo.ironcladapp.com"), ("Pairs:sandbox:Dataverse:Url", "https://test.crm.dynamics.com")),
            Is.Null);
    }

    [Test]
    public async Task A_vault_that_refuses_is_told_with_the_fix()
    {
        _vault.Refusal = HttpStatusCode.Forbidden;

        Assert.That(await ReportAsync(), Does.Contain("could not be read: it answered 403").And.Contain("Key Vault Secrets User"));
    }

    [Test]
    public async Task A_vault_that_is_not_there_is_told_with_the_fix()
    {
        var gone = _vault.Client;
        await _vault.DisposeAsync();

        Assert.That(await ReportAsync(builder => builder.Services.AddSingleton(gone)), Does.Contain("could not be reached").And.Contain("KeyVault:Url"));
    }

    [Test]
    public async Task An_address_that_is_not_HTTPS_is_told() =>
        Assert.That(await ReportAsync(builder => builder.Configuration["KeyVault:Url"] = "http://vault.example.com"), Does.Contain("KeyVault:Url is no https address"));

    [Test, CancelAfter(20_000)]
    public async Task A_secret_that_is_replaced_in_the_vault_counts_without_a_restart(CancellationToken cancellation)
    {
        _vault.Secrets["Webhooks--AuthorizationHeader"] = new("Bearer before");
        await using var ironclad = await Signer.StartAsync();
        await using var relay = await StartAsync(ironclad);
        Assert.That(await DeliverAsync(relay, ironclad, "Bearer before"), Is.EqualTo(202));

        _vault.Secrets["Webhooks--AuthorizationHeader"] = new("Bearer after");
        while (await DeliverAsync(relay, ironclad, "Bearer after") != 202)
        {
            cancellation.ThrowIfCancellationRequested();
            relay.Time.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.That(await DeliverAsync(relay, ironclad, "Bearer before"), Is.EqualTo(401));
    }

    [Test, CancelAfter(20_000)]
    public async Task A_wrong_value_in_the_vault_is_told_and_holds_up_no_other(CancellationToken cancellation)
    {
        var log = new ConcurrentQueue<string>();
        await using var ironclad = await Signer.StartAsync();
        await using var relay = await StartAsync(ironclad, new RecordingLogs(log));

        _vault.Secrets["Inbox--Parallelism"] = new("0");
        _vault.Secrets["Webhooks--AuthorizationHeader"] = new("Bearer after");
        while (!log.Any(line => line.StartsWith("Warning: A value that the key vault has now is wrong: ", StringComparison.Ordinal)))
        {
            cancellation.ThrowIfCancellationRequested();
            relay.Time.Advance(TimeSpan.FromMinutes(5));
            await Task.Yield();
        }

        Assert.That(await DeliverAsync(relay, ironclad, "Bearer before"), Is.EqualTo(401));
        Assert.That(await DeliverAsync(relay, ironclad, "Bearer after"), Is.EqualTo(202));
        Assert.That(log, Has.Some.Contains("Parallelism").And.None.Contains("Bearer after"));
    }

    [Test]
    public async Task While_the_vault_is_away_the_values_before_count()
    {
        _vault.Secrets["Webhooks--AuthorizationHeader"] = new("Bearer before");
        await using var ironclad = await Signer.StartAsync();
        await using var relay = await StartAsync(ironclad);
        _vault.Refusal = HttpStatusCode.ServiceUnavailable;

        var vault = relay.Services.GetRequiredService<VaultSettings>();

        Assert.That((vault.Refresh(), vault.Problem), Is.EqualTo((Array.Empty<string>(), "it answered 503. Look at the vault's state in the Azure portal.")));
        Assert.That(await DeliverAsync(relay, ironclad, "Bearer before"), Is.EqualTo(202));
    }

    [Test]
    public async Task Where_the_vault_knows_when_a_secret_ends_the_countdown_does_too()
    {
        _vault.Secrets["Ironclad--ApiToken"] = new("token-in-the-vault", ExpiresOn: new DateTimeOffset(2026, 8, 9, 12, 15, 0, TimeSpan.Zero));
        await using var ironclad = await Signer.StartAsync();
        await using var relay = await StartAsync(ironclad);

        Assert.That(await relay.Http.GetStringAsync("/health/ready"), Does.Contain("Ironclad:ApiToken ends in 10 days, on 2026-08-09").And.Not.Contain("token-in-the-vault"));
    }

    private Task<RelayUnderTest> StartAsync(Signer ironclad, params ILoggerProvider[] logs) => RelayUnderTest.StartAsync(
        ironclad.Address,
        _folder.InboxPath,
        services =>
        {
            services.AddSingleton(_vault.Client);
            foreach (var log in logs)
                services.AddSingleton(log);
        });

    private static async Task<int> DeliverAsync(RelayUnderTest relay, Signer ironclad, string authorization)
    {
        using var request = ironclad.Post("e1", Body.Of("workflow_completed"));
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await relay.StatusAsync(request);
    }

    private Task<string?> ReportAsync(params (string Key, string Value)[] settings) => ReportAsync(builder =>
    {
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value));
        builder.Services.AddSingleton(_vault.Client);
    });

    private async Task<string?> ReportAsync(Action<WebApplicationBuilder> configure)
    {
        await using var relay = RelayApp.Create([], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration.Sources.Clear();
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Inbox:DatabasePath"] = _folder.InboxPath,
                ["KeyVault:Url"] = _vault.Address.AbsoluteUri,
                ["Ironclad:BaseUrl"] = "https://ironcladapp.com",
                ["Dataverse:Url"] = "https://contoso.crm.dynamics.com",
            });
            configure(builder);
        });
        return relay.WrongSettings();
    }
}
