using Azure.Core;
using Azure.Security.KeyVault.Secrets;
using Ironclad.RelayApi.Credentials;

namespace Ironclad.RelayApi.KeyVault;

/// <summary>Azure's own client for the vault that the settings name.</summary>
internal static class VaultClient
{
    /// <returns>Null where no vault is named, or not properly: then the start report says so.</returns>
    public static SecretClient? Of(IConfiguration configuration)
    {
        var settings = new LiveSettings(configuration, KeyVaultOptions.Section);
        return Uri.TryCreate(settings.Text(nameof(KeyVaultOptions.Url)), UriKind.Absolute, out var vault) && vault.Scheme == Uri.UriSchemeHttps
            ? new SecretClient(vault, EntraCredential.Of(Login(settings)), Patience())
            : null;
    }

    private static EntraLogin Login(LiveSettings settings) => new("the vault's identity")
    {
        TenantId = settings.Text(nameof(KeyVaultOptions.TenantId)),
        ClientId = settings.Text(nameof(KeyVaultOptions.ClientId)),
        ClientSecret = settings.Text(nameof(KeyVaultOptions.ClientSecret)),
        CertificatePath = settings.Text(nameof(KeyVaultOptions.CertificatePath)),
        CertificatePassword = settings.Text(nameof(KeyVaultOptions.CertificatePassword)),
        ManagedIdentityClientId = settings.Text(nameof(KeyVaultOptions.ManagedIdentityClientId)),
    };

    /// <summary>A relay that starts says soon that the vault does not answer.</summary>
    private static SecretClientOptions Patience() => new()
    {
        Retry = { MaxRetries = 2, Delay = TimeSpan.FromSeconds(0.5), Mode = RetryMode.Exponential, NetworkTimeout = TimeSpan.FromSeconds(10) },
    };
}
