using System.Text.Json.Nodes;
using Ironclad.Emulator.Clock;

namespace Ironclad.Emulator.Webhooks;

/// <summary>A registration. It is the company's: no filter by template.</summary>
internal sealed class Webhook
{
    /// <summary>Failures in a row and their time span after which Ironclad disables it (Ironclad docs: webhook-deactivation).</summary>
    private const int MostFailures = 100;
    private static readonly TimeSpan LongestFailing = TimeSpan.FromDays(7);

    public required string Id { get; init; }

    public required string TargetUrl { get; set; }

    public required string[] Events { get; set; }

    public required IReadOnlyDictionary<string, string> Headers { get; set; }

    public required string[]? Tags { get; init; }

    public string Status { get; private set; } = "enabled";

    public DateTimeOffset StatusLastUpdatedAt { get; private set; }

    public string StatusLastUpdatedBy { get; private set; } = "";

    public int ConsecutiveFailures { get; private set; }

    public DateTimeOffset? FirstConsecutiveFailure { get; private set; }

    public bool IsEnabled => Status == "enabled";

    public bool Wants(string eventName) => IsEnabled && (Events.Contains("*") || Events.Contains(eventName));

    public void Set(string status, string by, DateTimeOffset now) =>
        (Status, StatusLastUpdatedBy, StatusLastUpdatedAt) = (status, by, now);

    public void Succeeded() => (ConsecutiveFailures, FirstConsecutiveFailure) = (0, null);

    /// <summary>410 disables at once (Ironclad docs: reference/webhooks); many failures over a week do so too.</summary>
    public void Failed(int? status, DateTimeOffset now)
    {
        ConsecutiveFailures++;
        FirstConsecutiveFailure ??= now;
        if (status == StatusCodes.Status410Gone)
            Set("disabled", "system", now);
        else if (ConsecutiveFailures >= MostFailures && now - FirstConsecutiveFailure >= LongestFailing)
            Set("disabledBySystem", "system", now);
    }

    /// <summary>
    /// Members in the order of the recorded responses; <c>headers</c> where set, their values hidden
    /// (Ironclad docs: reference/webhook-authentication).
    /// </summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["events"] = new JsonArray([.. Events.Select(name => JsonValue.Create(name))]),
            ["targetURL"] = TargetUrl,
            ["companyId"] = DefaultCompany.CompanyId,
        };
        if (Tags is not null)
            json["tags"] = new JsonArray([.. Tags.Select(tag => JsonValue.Create(tag))]);
        json["status"] = Status;
        json["statusLastUpdatedAt"] = Timestamp.Of(StatusLastUpdatedAt);
        json["statusLastUpdatedBy"] = StatusLastUpdatedBy;
        json["consecutiveFailureCount"] = ConsecutiveFailures;
        if (FirstConsecutiveFailure is { } first)
            json["firstConsecutiveFailure"] = Timestamp.Of(first);
        if (Headers.Count > 0)
            json["headers"] = new JsonObject(Headers.Keys.Select(name => KeyValuePair.Create(name, (JsonNode?)"[REDACTED]")));
        return json;
    }
}
