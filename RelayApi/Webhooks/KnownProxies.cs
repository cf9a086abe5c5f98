using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace Ironclad.RelayApi.Webhooks;

/// <summary>Where a request really comes from. Anybody can write <c>X-Forwarded-For</c>; only what a known proxy wrote counts.</summary>
internal static class KnownProxies
{
    public static void UseKnownProxies(this IApplicationBuilder app)
    {
        var proxies = app.ApplicationServices.GetRequiredService<IOptions<WebhookOptions>>().Value.KnownProxies;
        if (proxies.Length == 0)
            return;
        var headers = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        // The default trusts whoever calls from this machine.
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (TryParse(proxy, out var network))
                headers.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(headers);
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
