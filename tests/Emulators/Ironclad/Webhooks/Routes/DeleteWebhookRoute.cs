using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Webhooks.Routes;

/// <summary>DELETE /webhooks/{id}, answered 204 (recorded response).</summary>
internal static class DeleteWebhookRoute
{
    public static PublicRoute Route { get; } = new("DELETE", "/webhooks/{id}", ["public.webhooks.deleteWebhooks"], Bucket.Webhooks, call =>
    {
        var webhook = GetWebhookRoute.Find(call);
        webhook.Set("disabled", WebhookBody.Author(call), call.Emulation.Clock.Now);
        call.Company.Webhooks.Remove(webhook);
        return Answer.NoContent;
    });
}
