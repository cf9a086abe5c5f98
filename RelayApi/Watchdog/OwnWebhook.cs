using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Webhooks;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Watchdog;

/// <summary>The registration in Ironclad that points to this relay.</summary>
internal sealed class OwnWebhook(IWebhookApi ironclad, IOptions<IroncladOptions> options)
{
    private const int PageSize = 100;

    /// <returns>Several when the address is not set and the company has several that end like it.</returns>
    public async Task<IReadOnlyList<Webhook>> FindAsync(CancellationToken cancellation) =>
        [.. (await AllAsync(cancellation)).Where(IsOurs)];

    /// <summary>The registration of exactly this address; there is one at most for each.</summary>
    public async Task<Webhook?> AtAsync(Uri target, CancellationToken cancellation) =>
        (await AllAsync(cancellation)).FirstOrDefault(webhook => Target(webhook) == target);

    public Task<Webhook> EnableAsync(Webhook webhook, CancellationToken cancellation) =>
        ironclad.UpdateAsync(webhook.Id, new WebhookStatus(WebhookStatus.Enabled), cancellation);

    private async Task<IReadOnlyList<Webhook>> AllAsync(CancellationToken cancellation)
    {
        var all = new List<Webhook>();
        for (var number = 0; ; number++)
        {
            var page = await ironclad.ListAsync(number, PageSize, cancellation);
            var webhooks = page.List ?? [];
            all.AddRange(webhooks);
            if (webhooks.Count == 0 || webhooks.Count < (page.PageSize ?? PageSize))
                return [.. all.DistinctBy(webhook => webhook.Id)];
        }
    }

    private bool IsOurs(Webhook webhook) => Target(webhook) is { } target
        && (options.Value.WebhookUrl is { } own ? target == own : target.AbsolutePath.TrimEnd('/').EndsWith(WebhookEndpoint.Path, StringComparison.OrdinalIgnoreCase));

    private static Uri? Target(Webhook webhook) => Uri.TryCreate(webhook.TargetUrl, UriKind.Absolute, out var target) ? target : null;
}
