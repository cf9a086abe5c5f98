using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;

namespace Ironclad.RelayApi.Credentials;

/// <summary>Signs in to Entra ID, in Azure's own way for each kind of login.</summary>
internal static class EntraCredential
{
    public static TokenCredential Of(EntraLogin login)
    {
        if (!string.IsNullOrWhiteSpace(login.ClientSecret))
            return new ClientSecretCredential(login.TenantId, login.ClientId, login.ClientSecret);
        if (!string.IsNullOrWhiteSpace(login.CertificatePath))
            return new ClientCertificateCredential(login.TenantId, login.ClientId, Certificate(login));
        return new ManagedIdentityCredential(string.IsNullOrWhiteSpace(login.ManagedIdentityClientId)
            ? ManagedIdentityId.SystemAssigned
            : ManagedIdentityId.FromUserAssignedClientId(login.ManagedIdentityClientId));
    }

    public static X509Certificate2 Certificate(EntraLogin login)
    {
        var path = login.CertificatePath!;
        return path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? Pem(path, login.CertificatePassword)
            : X509CertificateLoader.LoadPkcs12FromFile(path, login.CertificatePassword);
    }

    private static X509Certificate2 Pem(string path, string? password) => string.IsNullOrEmpty(password)
        ? X509Certificate2.CreateFromPemFile(path)
        : X509Certificate2.CreateFromEncryptedPemFile(path, password);
}

/// <summary>Where a login gets its tokens; tests have a place of their own.</summary>
internal delegate TokenCredential TokensOf(EntraLogin login);
