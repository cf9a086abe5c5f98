using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace Ironclad.RelayApi.Webhooks;

/// <summary>
/// Where a request really comes from, and whether it came over HTTPS. Anybody can write <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c>;
/// only what a known proxy wrote counts.
/// </summary>
internal static class KnownProxies
{
    public static void AddKnownProxies(this IServiceCollection services) => services.AddOptions<ForwardedHeadersOptions>()
        .Configure<IOptions<WebhookOptions>>((headers, webhooks) => Trust(headers, webhooks.Value.KnownProxies));

    private static void Trust(ForwardedHeadersOptions headers, string[] proxies)
    {
        headers.ForwardedHeaders = proxies.Length == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        headers.ForwardLimit = null;
        // The default trusts whoever calls from this machine.
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (TryParse(proxy, out var network))
                headers.KnownIPNetworks.Add(network);
        }
    }

    public static bool TryParse(string text, out IPNetwork network)
    {
        if (IPNetwork.TryParse(text, out network))
            return true;
        if (!IPAddress.TryParse(text, out var address))
            return false;
        network = new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return true;
    }
}
