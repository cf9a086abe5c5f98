using Azure.Core;
using Ironclad.Emulator;
using Ironclad.RelayApi.Tests.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Setup;

/// <summary>Where an admin runs the commands, with the settings of the relay that stands between both emulators.</summary>
internal sealed class AdminsMachine(RelayBetweenEmulators between)
{
    public Dictionary<string, string?> Settings { get; } = new()
    {
        ["Ironclad:BaseUrl"] = between.Scenario.Ironclad.BaseAddress.AbsoluteUri,
        ["Ironclad:ClientId"] = DefaultCompany.OAuthClientId,
        ["Ironclad:ClientSecret"] = DefaultCompany.OAuthClientSecret,
        ["Ironclad:UserEmail"] = DefaultCompany.IntegrationUserEmail,
        ["Ironclad:RetryDelay"] = "00:00:00",
        ["Dataverse:Url"] = between.Scenario.Dataverse.BaseAddress.AbsoluteUri,
        ["Inbox:DatabasePath"] = between.InboxPath,
        ["Operations:AdminKey"] = OperatorApi.AdminKey,
        ["Operations:Relay"] = between.Relay.Http.BaseAddress!.AbsoluteUri,
    };

    /// <summary>What the application user may do beside Basic User.</summary>
    public string[] Roles { get; set; } = ["Ironclad Integration"];

    public Task<(int Exit, string Told)> RunAsync(params string[] args)
    {
        var token = between.Scenario.Dataverse.AddUser("Application user", Roles).Token;
        return CommandLine.RunAsync(
            Settings,
            builder => builder.Services.AddSingleton(DelegatedTokenCredential.Create((_, _) => new AccessToken(token, DateTimeOffset.MaxValue))),
            args);
    }
}
