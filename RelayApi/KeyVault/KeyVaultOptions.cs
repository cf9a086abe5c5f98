using System.ComponentModel.DataAnnotations;

namespace Ironclad.RelayApi.KeyVault;

/// <summary>An Azure Key Vault whose secrets are settings: configuration section <c>KeyVault</c>.</summary>
internal sealed class KeyVaultOptions
{
    public const string Section = "KeyVault";

    /// <summary>For example https://contoso.vault.azure.net; empty means that there is none.</summary>
    public Uri? Url { get; set; }

    /// <summary>With <see cref="ClientId"/> and a certificate or secret, the app registration that reads the vault; without, a managed identity does.</summary>
    public string? TenantId { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    public string? CertificatePath { get; set; }

    public string? CertificatePassword { get; set; }

    /// <summary>A user-assigned managed identity; empty means the system-assigned one.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>How often the vault is read again.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan ReloadInterval { get; set; } = TimeSpan.FromMinutes(5);
}
