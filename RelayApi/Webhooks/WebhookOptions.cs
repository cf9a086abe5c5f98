using System.ComponentModel.DataAnnotations;

namespace Ironclad.RelayApi.Webhooks;

/// <summary>What the relay asks of a delivery beside Ironclad's signature: configuration section <c>Webhooks</c>.</summary>
internal sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>
    /// The whole value of the header <c>Authorization</c> that the webhook is registered with in Ironclad, for example
    /// <c>Bearer 3f…</c>; empty means that none is asked for. Secret; read again without a restart.
    /// </summary>
    public string? AuthorizationHeader { get; set; }

    /// <summary>The value before it, accepted as well while Ironclad is given the new one.</summary>
    public string? PreviousAuthorizationHeader { get; set; }

    /// <summary>
    /// How long signatures of Ironclad's previous key count after its key has changed: Ironclad's retries go on for 13.6 hours.
    /// Zero ends them at once, as is right when the previous key has become known to others.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan PreviousKeyLifetime { get; set; } = TimeSpan.FromHours(14);

    /// <summary>Refused signatures from one address; from there on it is answered 429. Genuine deliveries do not count.</summary>
    [Range(1, 100_000)]
    public int FailuresPerMinute { get; set; } = 60;

    /// <summary>Addresses or networks of the reverse proxies whose <c>X-Forwarded-…</c> says where a request comes from and how.</summary>
    public string[] KnownProxies { get; set; } = [];
}
