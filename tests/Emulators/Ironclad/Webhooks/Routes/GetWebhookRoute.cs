using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Webhooks.Routes;

/// <summary>GET /webhooks/{id}</summary>
internal static class GetWebhookRoute
{
    public static PublicRoute Route { get; } = new("GET", "/webhooks/{id}", ["public.webhooks.readWebhooks"], Bucket.Webhooks,
        call => Answer.Ok(Find(call).ToJson()));

    /// <summary>The status for an unknown one is not documented; 400 is all the OpenAPI declares.</summary>
    public static Webhook Find(ApiCall call) =>
        call.Company.Webhooks.Find(webhook => webhook.Id == call.Value("id"))
        ?? throw new Refusal(Answer.Error(400, "NOT_FOUND", "webhook does not exist", "webhookId"));
}
