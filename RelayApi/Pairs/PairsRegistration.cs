using Microsoft.AspNetCore.Hosting.Server;

namespace Ironclad.RelayApi.Pairs;

internal static class PairsRegistration
{
    private const string OwnServer = "own";

    /// <summary>Nothing changes for a relay whose settings name no further pair.</summary>
    /// <param name="configure">Replaces in each pair what it replaces in the relay.</param>
    public static void AddPairs(this WebApplicationBuilder builder, Action<WebApplicationBuilder>? configure)
    {
        if (!PairSettings.Names(builder.Configuration).Any())
            return;
        var services = builder.Services;
        var server = services.Last(service => service.ServiceType == typeof(IServer));
        services.Remove(server);
        services.Add(ServiceDescriptor.DescribeKeyed(typeof(IServer), OwnServer, server.ImplementationType!, ServiceLifetime.Singleton));
        services.AddSingleton(provider => new PairedRelays(
            provider, configure, provider.GetRequiredService<ILogger<PairedRelays>>()));
        services.AddSingleton<IServer>(provider => new SharedServer(
            provider.GetRequiredKeyedService<IServer>(OwnServer), provider.GetRequiredService<PairedRelays>()));
    }
}
