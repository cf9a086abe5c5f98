using System.Text.Json.Nodes;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Webhooks.Routes;

/// <summary>The members of a registration, checked (Ironclad OpenAPI: WebhookCreateResponse400).</summary>
internal static class WebhookBody
{
    public static string[]? Events(JsonObject body)
    {
        if (body["events"] is not JsonArray { Count: > 0 } given)
            return null;
        var events = given.Select(item => item?.ToString() ?? "").ToArray();
        return events.All(WebhookEvents.All.Contains)
            ? events
            : throw Refusal.Invalid($"invalid event type; {string.Join(", ", WebhookEvents.All)} are acceptable event types", "events");
    }

    /// <summary>HTTPS only, as Ironclad has it; plain HTTP to this machine is the emulator's own exception.</summary>
    public static string? TargetUrl(JsonObject body)
    {
        if (body["targetURL"]?.ToString() is not { } text)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || IsHere(url))
            ? text
            : throw Refusal.Invalid("targetURL must be an https url", "targetURL");
    }

    public static string? Status(JsonObject body)
    {
        var status = body["status"]?.ToString();
        return status is null or "enabled" or "disabled" ? status : throw Refusal.Invalid("status must be one of enabled, disabled", "status");
    }

    /// <summary>Sent with every delivery (Ironclad docs: reference/webhook-authentication).</summary>
    public static IReadOnlyDictionary<string, string> Headers(JsonObject body) =>
        body["headers"] is JsonObject headers ? headers.ToDictionary(header => header.Key, header => header.Value?.ToString() ?? "") : new();

    /// <summary>One registration for each target URL; the misspelt <c>param</c> is Ironclad's.</summary>
    public static void RequireFree(string target, string[] events, IEnumerable<Webhook> others)
    {
        if (others.Any(other => other.TargetUrl == target))
            throw Refusal.Invalid($"webhook already exists for event {string.Join(", ", events)} and target {target}", "tagetURL");
    }

    public static string Author(ApiCall call) => call.Actor.User?.Id ?? "system";

    private static bool IsHere(Uri url) => url.Scheme == Uri.UriSchemeHttp && url.IsLoopback;
}
