using System.Text.Json.Serialization;
using Refit;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>The company's webhook registrations.</summary>
internal interface IWebhookApi
{
    [Get("/webhooks")]
    Task<WebhookPage> ListAsync(int page, int pageSize, CancellationToken cancellation);

    [Patch("/webhooks/{webhookId}")]
    Task<Webhook> UpdateAsync(string webhookId, [Body] WebhookStatus status, CancellationToken cancellation);

    [Post("/webhooks")]
    Task<Webhook> CreateAsync([Body] WebhookTerms terms, CancellationToken cancellation);

    [Patch("/webhooks/{webhookId}")]
    Task<Webhook> ChangeAsync(string webhookId, [Body] WebhookTerms terms, CancellationToken cancellation);

    [Delete("/webhooks/{webhookId}")]
    Task DeleteAsync(string webhookId, CancellationToken cancellation);
}

/// <summary>The list has no count: it ends with a short page (recorded responses).</summary>
internal sealed record WebhookPage(IReadOnlyList<Webhook>? List = null, int? PageSize = null);

/// <param name="Status">enabled, disabled or disabledBySystem.</param>
internal sealed record Webhook(
    string Id,
    [property: JsonPropertyName("targetURL")] string? TargetUrl = null,
    string? Status = null,
    DateTimeOffset? StatusLastUpdatedAt = null,
    int ConsecutiveFailureCount = 0,
    DateTimeOffset? FirstConsecutiveFailure = null,
    IReadOnlyList<string>? Events = null);

internal sealed record WebhookStatus(string Status)
{
    public const string Enabled = "enabled";
}

/// <param name="Headers">Sent with every delivery (Ironclad docs: webhook-authentication); null leaves them as they are.</param>
internal sealed record WebhookTerms(
    IReadOnlyCollection<string> Events,
    [property: JsonPropertyName("targetURL")] string TargetUrl,
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Headers);
