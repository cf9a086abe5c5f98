using System.Collections.Concurrent;
using System.Security.Cryptography;
using Azure.Core;
using Azure.Identity;
using Ironclad.RelayApi.Credentials;
using Ironclad.RelayApi.Handlers;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>The logins for Dataverse: the one of the settings, and the one that is to replace it.</summary>
internal sealed class DataverseLogins(IConfiguration configuration, IOptions<DataverseOptions> options, TokensOf tokensOf)
    : ICredentialSource<EntraLogin>
{
    private readonly LiveSettings _settings = new(configuration, DataverseOptions.Section);
    private readonly ConcurrentDictionary<EntraLogin, TokenCredential> _tokens = [];
    private readonly ConcurrentDictionary<EntraLogin, DateTimeOffset?> _certificates = [];

    public string Service => "Dataverse";

    public EntraLogin? Current => Login("", ClientId is null ? "the managed identity" : null);

    public EntraLogin? Next => ClientId is null ? null : Login("Next", otherwise: null);

    private string? ClientId => _settings.Text(nameof(DataverseOptions.ClientId));

    /// <summary>One credential for each login: it keeps the tokens that it got.</summary>
    public TokenCredential SignIn(EntraLogin login) => _tokens.GetOrAdd(login, key => tokensOf(key));

    public DateTimeOffset? ExpiryOf(EntraLogin login) => login switch
    {
        { CertificatePath: not null } => _certificates.GetOrAdd(login, EndOfCertificate),
        { ClientSecret: not null } => _settings.Moment(
            login.Setting.Contains("Next", StringComparison.Ordinal) ? nameof(DataverseOptions.NextSecretExpiresOn) : nameof(DataverseOptions.SecretExpiresOn)),
        _ => null,
    };

    public async Task<string?> TryAsync(EntraLogin login, CancellationToken cancellation)
    {
        try
        {
            await SignIn(login).GetTokenAsync(Scope(options.Value), cancellation);
            return null;
        }
        catch (AuthenticationFailedException refused) when (!EntraFailure.IsPassing(refused))
        {
            return EntraFailure.Reason(refused);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return "The certificate's file cannot be read as .pem or .pfx with its password.";
        }
    }

    public static TokenRequestContext Scope(DataverseOptions options) => new([new Uri(options.Url!, "/.default").AbsoluteUri]);

    private EntraLogin? Login(string prefix, string? otherwise)
    {
        string? Text(string name) => _settings.Text(prefix + name);
        var (secret, certificate) = (Text(nameof(DataverseOptions.ClientSecret)), Text(nameof(DataverseOptions.CertificatePath)));
        var setting = secret is not null ? nameof(DataverseOptions.ClientSecret)
            : certificate is not null ? nameof(DataverseOptions.CertificatePath) : null;
        return setting is null && otherwise is null ? null : new EntraLogin(setting is null ? otherwise! : $"{DataverseOptions.Section}:{prefix}{setting}")
        {
            TenantId = _settings.Text(nameof(DataverseOptions.TenantId)),
            ClientId = ClientId,
            ClientSecret = secret,
            CertificatePath = certificate,
            CertificatePassword = Text(nameof(DataverseOptions.CertificatePassword)),
            ManagedIdentityClientId = _settings.Text(nameof(DataverseOptions.ManagedIdentityClientId)),
        };
    }

    private static DateTimeOffset? EndOfCertificate(EntraLogin login)
    {
        try
        {
            using var certificate = EntraCredential.Certificate(login);
            return certificate.NotAfter;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
