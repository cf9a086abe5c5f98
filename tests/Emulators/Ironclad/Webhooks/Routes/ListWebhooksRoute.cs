using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Webhooks.Routes;

/// <summary>GET /webhooks: newest first and without a count (recorded response).</summary>
internal static class ListWebhooksRoute
{
    public static PublicRoute Route { get; } = new("GET", "/webhooks", ["public.webhooks.readWebhooks"], Bucket.Webhooks,
        call => Answer.Ok(call.Page([.. Enumerable.Reverse(call.Company.Webhooks).Select(webhook => webhook.ToJson())], counted: false)));
}
