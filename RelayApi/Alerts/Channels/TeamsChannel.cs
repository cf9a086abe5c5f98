using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Alerts.Channels;

/// <summary>
/// A channel or chat of Teams, through a workflow that takes a card (Microsoft Support: Create incoming webhooks with Workflows).
/// </summary>
internal sealed class TeamsChannel(IOptions<TeamsOptions> options, Target target) : IAlertChannel
{
    public string Name => "Teams";

    public bool IsSet => options.Value.Url is not null;

    public async Task SendAsync(AlertMessage message, CancellationToken cancellation)
    {
        using var card = JsonContent.Create(AdaptiveCard.Of(message));
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Url) { Content = card };
        await target.PostAsync(request, "Alerts:Teams:Url", cancellation);
    }
}
