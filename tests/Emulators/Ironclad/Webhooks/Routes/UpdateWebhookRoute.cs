using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Webhooks.Routes;

/// <summary>PATCH /webhooks/{id}: events, targetURL, status, headers; answered with the webhook (recorded response).</summary>
internal static class UpdateWebhookRoute
{
    public static PublicRoute Route { get; } =
        new("PATCH", "/webhooks/{id}", ["public.webhooks.updateWebhooks"], Bucket.Webhooks, Handle);

    private static Answer Handle(ApiCall call)
    {
        var webhook = GetWebhookRoute.Find(call);
        var events = WebhookBody.Events(call.Body) ?? webhook.Events;
        var target = WebhookBody.TargetUrl(call.Body) ?? webhook.TargetUrl;
        WebhookBody.RequireFree(target, events, call.Company.Webhooks.Where(other => other != webhook));

        (webhook.Events, webhook.TargetUrl) = (events, target);
        if (call.Body.ContainsKey("headers"))
            webhook.Headers = WebhookBody.Headers(call.Body);
        if (WebhookBody.Status(call.Body) is { } status)
            webhook.Set(status, WebhookBody.Author(call), call.Emulation.Clock.Now);
        return Answer.Ok(webhook.ToJson());
    }
}
