using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Webhooks;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Watchdog;

/// <summary>The registration in Ironclad that points to this relay.</summary>
internal sealed class OwnWebhook(IWebhookApi ironclad, IOptions<IroncladOptions> options)
{
    private const int PageSize = 100;

    /// <returns>Several when the address is not set and the company has several that end like it.</returns>
    public async Task<IReadOnlyList<Webhook>> FindAsync(CancellationToken cancellation)
    {
        var found = new List<Webhook>();
        for (var number = 0; ; number++)
        {
            var page = await ironclad.ListAsync(number, PageSize, cancellation);
            var webhooks = page.List ?? [];
            found.AddRange(webhooks.Where(IsOurs));
            if (webhooks.Count == 0 || webhooks.Count < (page.PageSize ?? PageSize))
                return [.. found.DistinctBy(webhook => webhook.Id)];
        }
    }

    public Task<Webhook> EnableAsync(Webhook webhook, CancellationToken cancellation) =>
        ironclad.UpdateAsync(webhook.Id, new WebhookStatus(WebhookStatus.Enabled), cancellation);

    private bool IsOurs(Webhook webhook) => Uri.TryCreate(webhook.TargetUrl, UriKind.Absolute, out var target)
        && (options.Value.WebhookUrl is { } own ? target == own : target.AbsolutePath.TrimEnd('/').EndsWith(WebhookEndpoint.Path, StringComparison.OrdinalIgnoreCase));
}
