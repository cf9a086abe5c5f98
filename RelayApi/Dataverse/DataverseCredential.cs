using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>Who the relay is to Entra ID: an app registration with secret or certificate, or a managed identity.</summary>
internal static class DataverseCredential
{
    public static TokenCredential From(DataverseOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.ClientSecret))
            return new ClientSecretCredential(options.TenantId, options.ClientId, options.ClientSecret);
        if (!string.IsNullOrWhiteSpace(options.CertificatePath))
            return new ClientCertificateCredential(options.TenantId, options.ClientId, Certificate(options));
        return new ManagedIdentityCredential(Identity(options));
    }

    private static X509Certificate2 Certificate(DataverseOptions options)
    {
        var path = options.CertificatePath!;
        return path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? Pem(path, options.CertificatePassword)
            : X509CertificateLoader.LoadPkcs12FromFile(path, options.CertificatePassword);
    }

    private static X509Certificate2 Pem(string path, string? password) => string.IsNullOrEmpty(password)
        ? X509Certificate2.CreateFromPemFile(path)
        : X509Certificate2.CreateFromEncryptedPemFile(path, password);

    private static ManagedIdentityId Identity(DataverseOptions options) => string.IsNullOrWhiteSpace(options.ManagedIdentityClientId)
        ? ManagedIdentityId.SystemAssigned
        : ManagedIdentityId.FromUserAssignedClientId(options.ManagedIdentityClientId);
}
