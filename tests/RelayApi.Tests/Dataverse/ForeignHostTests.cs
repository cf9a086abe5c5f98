using Azure.Core;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Tests.Ironclad;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Dataverse;

/// <summary>The token for Dataverse goes to the configured environment and nowhere else.</summary>
internal sealed class ForeignHostTests
{
    [TestCase(302)]
    [TestCase(307)]
    [TestCase(308)]
    public async Task A_redirect_carries_neither_the_token_nor_a_row_to_another_host(int status)
    {
        await using var elsewhere = await LoopbackServer.StartAsync(context => context.Response.WriteAsync(""));
        await using var dataverse = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = new Uri(elsewhere.Address, "/elsewhere").AbsoluteUri;
            return Task.CompletedTask;
        });
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Dataverse:Url"] = dataverse.Address.AbsoluteUri }).Build());
        services.AddSingleton(DelegatedTokenCredential.Create((_, _) => new AccessToken("dataverse-token", DateTimeOffset.MaxValue)));
        services.AddDataverse();
        await using var provider = services.BuildServiceProvider();

        var refused = Assert.CatchAsync(() => provider.GetRequiredService<IAgreements>().ReadSettingsAsync(default))!;

        Assert.That(FailureClassifier.Classify(refused).Reason, Does.Contain("Dataverse:Url"));
        Assert.That(dataverse.Credentials, Has.All.EqualTo("Bearer dataverse-token"));
        Assert.That(elsewhere.Requests, Is.Empty);
    }
}
