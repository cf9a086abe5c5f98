using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Azure;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;

namespace Ironclad.RelayApi.KeyVault;

/// <summary>
/// The vault's enabled secrets as settings: <c>Ironclad--ClientSecret</c> is <c>Ironclad:ClientSecret</c>, as in Azure's own provider.
/// Where the vault knows when a credential ends, the countdown in <c>/health/ready</c> knows it too.
/// </summary>
internal sealed partial class VaultSettings(SecretClient vault) : ConfigurationProvider, IConfigurationSource
{
    private const int ReadAtATime = 8;

    public Uri Address => vault.VaultUri;

    /// <summary>Why the vault could not be read the last time; null when it could.</summary>
    public string? Problem { get; private set; }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>Never throws: what is missing is told at start with everything else that is.</summary>
    public override void Load()
    {
        if (Read() is { } secrets)
            Data = secrets;
    }

    /// <returns>The settings that changed; none when the vault could not be read, and the values before stay.</returns>
    public string[] Refresh()
    {
        if (Read() is not { } secrets)
            return [];
        var before = Data;
        string[] changed = [.. before.Keys.Union(secrets.Keys, StringComparer.OrdinalIgnoreCase)
            .Where(key => before.TryGetValue(key, out var old) != secrets.TryGetValue(key, out var now) || old != now)
            .Order(StringComparer.Ordinal)];
        if (changed.Length == 0)
            return changed;
        Data = secrets;
        OnReload();
        return changed;
    }

    private ConcurrentDictionary<string, string?>? Read()
    {
        try
        {
            var secrets = Secrets();
            Problem = null;
            return secrets;
        }
        catch (Exception failure) when (Causes(failure).FirstOrDefault(IsKnown) is { } cause)
        {
            Problem = Meaning(cause);
            return null;
        }
    }

    private ConcurrentDictionary<string, string?> Secrets()
    {
        var settings = new ConcurrentDictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var secrets = vault.GetPropertiesOfSecrets().Where(secret => secret.Enabled == true).ToList();
        Parallel.ForEach(secrets, new ParallelOptions { MaxDegreeOfParallelism = ReadAtATime }, secret =>
            settings[Key(secret)] = vault.GetSecret(secret.Name).Value.Value);
        foreach (var secret in secrets)
        {
            if (secret.ExpiresOn is { } end && Credential().IsMatch(Key(secret)))
                settings.TryAdd(Credential().Replace(Key(secret), "${before}SecretExpiresOn"), $"{end.UtcDateTime:O}");
        }

        return settings;
    }

    private static string Key(SecretProperties secret) => secret.Name.Replace("--", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);

    private static Exception[] Causes(Exception failure) =>
        failure is AggregateException several ? [.. several.Flatten().InnerExceptions] : [failure];

    private static bool IsKnown(Exception cause) =>
        cause is RequestFailedException or AuthenticationFailedException or HttpRequestException or OperationCanceledException or CryptographicException or IOException;

    private static string Meaning(Exception cause) => cause switch
    {
        RequestFailedException { Status: 401 or 403 } refused => $"it answered {refused.Status}. Give the relay's identity the role Key Vault "
            + "Secrets User on the vault, and let the vault's firewall pass the relay's network.",
        RequestFailedException { Status: > 0 } refused => $"it answered {refused.Status}. Look at the vault's state in the Azure portal.",
        AuthenticationFailedException => "Entra ID gives the relay no token for it. Check KeyVault:TenantId, KeyVault:ClientId and the "
            + "certificate or secret, or that this machine has the managed identity.",
        CryptographicException => "the certificate at KeyVault:CertificatePath cannot be read with KeyVault:CertificatePassword.",
        _ => "it could not be reached. Check KeyVault:Url, name resolution and the firewall.",
    };

    [GeneratedRegex("^(?<before>.*:(Next)?)(ClientSecret|ApiToken)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Credential();
}
