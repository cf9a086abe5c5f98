using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Webhooks.Routes;

/// <summary>POST /webhooks: answered 200 (recorded response), although the OpenAPI declares 201.</summary>
internal static class CreateWebhookRoute
{
    public static PublicRoute Route { get; } =
        new("POST", "/webhooks", ["public.webhooks.createWebhooks"], Bucket.Webhooks, Handle);

    private static Answer Handle(ApiCall call)
    {
        var events = WebhookBody.Events(call.Body) ?? throw Refusal.Missing("missing required parameter events", "events");
        var target = WebhookBody.TargetUrl(call.Body) ?? throw Refusal.Missing("missing required parameter targetURL", "targetURL");
        WebhookBody.RequireFree(target, events, call.Company.Webhooks);

        var now = call.Emulation.Clock.Now;
        var webhook = new Webhook
        {
            Id = call.Emulation.Ids.Object(now),
            TargetUrl = target,
            Events = events,
            Headers = WebhookBody.Headers(call.Body),
            Tags = call.Actor.Token.IsLegacy ? null : ["oauth", "clientCredentials"],
        };
        webhook.Set(WebhookBody.Status(call.Body) ?? "enabled", WebhookBody.Author(call), now);
        call.Company.Webhooks.Add(webhook);
        return Answer.Ok(webhook.ToJson());
    }
}
