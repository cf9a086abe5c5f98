using System.ComponentModel.DataAnnotations;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>How the relay reaches Ironclad: configuration section <c>Ironclad</c>.</summary>
internal sealed class IroncladOptions
{
    public const string Section = "Ironclad";

    /// <summary>For example https://ironcladapp.com. The only host that the credential is ever sent to.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>The legacy access token, which Ironclad has deprecated; empty when OAuth is used.</summary>
    public string? ApiToken { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>When the secret or the token ends, as far as anybody knows.</summary>
    public DateTimeOffset? SecretExpiresOn { get; set; }

    /// <summary>The token that is to replace the current credential; used as soon as Ironclad takes it. Read again without a restart.</summary>
    public string? NextApiToken { get; set; }

    /// <summary>The client of <see cref="NextClientSecret"/>; empty means that it is the same client's second secret.</summary>
    public string? NextClientId { get; set; }

    /// <summary>As <see cref="NextApiToken"/>, with OAuth.</summary>
    public string? NextClientSecret { get; set; }

    public DateTimeOffset? NextSecretExpiresOn { get; set; }

    /// <summary>The Ironclad user whose permissions a client-credentials token has.</summary>
    public string? UserEmail { get; set; }

    /// <summary>The address Ironclad sends webhooks to, needed where the company has several that end in /webhooks/ironclad.</summary>
    public Uri? WebhookUrl { get; set; }

    /// <summary>Scopes asked for with OAuth. Ironclad refuses the whole token when one of them is not enabled for the client.</summary>
    public string Scope { get; set; } = string.Join(
        ' ',
        "public.workflows.readWorkflows",
        "public.workflows.readDocuments",
        "public.workflows.createWorkflows",
        "public.workflows.cancel",
        "public.records.readRecords",
        "public.records.readAttachments",
        "public.webhooks.readWebhooks",
        "public.webhooks.updateWebhooks");

    /// <summary>One request, headers to headers; short retries happen inside <see cref="TotalTimeout"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(10);

    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Ironclad answers a launch after seconds, a big template's after a minute; giving up leaves it unknown what became of it.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:02:00")]
    public TimeSpan LaunchTimeout { get; set; } = TimeSpan.FromSeconds(90);

    [Range(typeof(TimeSpan), "00:00:00", "00:00:10")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    [Range(typeof(TimeSpan), "00:00:01", "00:30:00")]
    public TimeSpan DownloadTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The default is what Dataverse can be set to accept at most: 131,072,000 characters of base64.</summary>
    [Range(1, 98_304_000)]
    public int MaxDocumentBytes { get; set; } = 98_304_000;

    public bool UsesOAuth => !string.IsNullOrWhiteSpace(ClientId);
}
