using Azure.Core;
using Ironclad.Emulator;
using Ironclad.Emulator.Control.Reports;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Tests.Handlers;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Operations;

/// <summary>The real relay, to be operated, between both emulators. Its worker is paused; a test says what came in.</summary>
internal sealed class RelayBetweenEmulators : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;

    private RelayBetweenEmulators(TemporaryFolder folder, RelayScenario scenario, RelayUnderTest relay) =>
        (_folder, Scenario, Relay) = (folder, scenario, relay);

    public RelayScenario Scenario { get; }

    public RelayUnderTest Relay { get; }

    public string InboxPath => _folder.InboxPath;

    public static async Task<RelayBetweenEmulators> StartAsync()
    {
        var folder = new TemporaryFolder();
        var scenario = await RelayScenario.StartAsync();
        var token = scenario.Dataverse.AddUser("Operated relay", "Ironclad Integration").Token;
        var relay = await RelayUnderTest.StartAsync(
            scenario.Ironclad.BaseAddress,
            folder.InboxPath,
            services => services.AddSingleton(DelegatedTokenCredential.Create((_, _) => new AccessToken(token, DateTimeOffset.MaxValue))),
            ("Ironclad:ApiToken", DefaultCompany.ApiToken),
            ("Dataverse:Url", scenario.Dataverse.BaseAddress.AbsoluteUri),
            ("Operations:AdminKey", OperatorApi.AdminKey));
        return new RelayBetweenEmulators(folder, scenario, relay);
    }

    /// <summary>The deliveries that a handler takes are in the relay's journal, settled.</summary>
    /// <returns>Their event ids.</returns>
    public async Task<string[]> ReceivedAsync(params Outcome[] happened)
    {
        var deliveries = happened.SelectMany(outcome => outcome.Deliveries)
            .Where(delivery => EventTable.Handlers.ContainsKey(delivery.Event)).ToList();
        foreach (var delivery in deliveries)
            await Relay.StoreAsync(delivery.EventId, delivery.Event, delivery.WorkflowId, delivery.Body);
        await Relay.SettleAsync();
        return [.. deliveries.Select(delivery => delivery.EventId)];
    }

    public async ValueTask DisposeAsync()
    {
        await Relay.DisposeAsync();
        await Scenario.DisposeAsync();
        _folder.Dispose();
    }
}
