using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Webhooks;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Alerts;

/// <summary>Which relay speaks, and where people find it.</summary>
internal sealed class Whereabouts(IOptions<IroncladOptions> ironclad, IOptions<DataverseOptions> dataverse)
{
    /// <summary>People know an environment by its address.</summary>
    public string Environment => dataverse.Value.Url!.Host;

    /// <summary>Beside the address to which Ironclad sends its webhooks; null where the settings do not tell that.</summary>
    public Uri? Page => ironclad.Value.WebhookUrl is { } own
        && own.AbsolutePath.EndsWith(WebhookEndpoint.Path, StringComparison.OrdinalIgnoreCase)
            ? new Uri(own, own.AbsolutePath[..^WebhookEndpoint.Path.Length] + "/ops/alerts")
            : null;
}
