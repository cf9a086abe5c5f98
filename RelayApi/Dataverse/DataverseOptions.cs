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

    /// <summary>A user-assigned managed identity; empty means the system-assigned one.</summary>
    public string? ManagedIdentityClientId { get; set; }

    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Dataverse allows one user 52 requests at a time (Microsoft Learn: api-limits); others may share that user.</summary>
    [Range(1, 52)]
    public int MaxParallelCalls { get; set; } = 16;

    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan SettingsLifetime { get; set; } = TimeSpan.FromMinutes(5);
}
