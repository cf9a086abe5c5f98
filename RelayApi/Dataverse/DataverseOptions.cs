using System.ComponentModel.DataAnnotations;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>How the relay reaches Dataverse: configuration section <c>Dataverse</c>.</summary>
internal sealed class DataverseOptions
{
    public const string Section = "Dataverse";

    /// <summary>For example https://contoso.crm.dynamics.com.</summary>
    public Uri? Url { get; set; }

    public string? TenantId { get; set; }

    /// <summary>The application registration; empty means the managed identity of the machine.</summary>
    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    public string? CertificatePath { get; set; }

    public string? CertificatePassword { get; set; }

    /// <summary>When the secret ends, as Entra ID shows it; a certificate says so itself.</summary>
    public DateTimeOffset? SecretExpiresOn { get; set; }

    /// <summary>A second secret of the same app registration, used as soon as Entra ID takes it. Read again without a restart.</summary>
    public string? NextClientSecret { get; set; }

    public string? NextCertificatePath { get; set; }

    public string? NextCertificatePassword { get; set; }

    public DateTimeOffset? NextSecretExpiresOn { get; set; }

    /// <summary>A user-assigned managed identity; empty means the system-assigned one.</summary>
    public string? ManagedIdentityClientId { get; set; }

    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Dataverse allows one user 52 requests at a time (Microsoft Learn: api-limits); others may share that user. Within it the relay
    /// follows the number that Dataverse recommends.
    /// </summary>
    [Range(1, 52)]
    public int MaxParallelCalls { get; set; } = 48;

    /// <summary>
    /// Dataverse allows one user 6,000 requests in five minutes on each of the environment's web servers, whose number it does not tell;
    /// a tenth is left for whoever shares that user.
    /// </summary>
    [Range(1, 1_000_000)]
    public int MaxCallsInFiveMinutes { get; set; } = 5400;

    /// <summary>Background work calls only while no more than this part of both is used up.</summary>
    [Range(0.05, 1)]
    public double BackgroundShare { get; set; } = 0.5;

    /// <summary>A call waits so long for its turn; if it would take longer, its event goes back to the inbox until then.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a refusal that names no wait stops all calls; each further one in a row twice as long.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan FirstClosing { get; set; } = TimeSpan.FromSeconds(5);

    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan SettingsLifetime { get; set; } = TimeSpan.FromMinutes(5);
}
