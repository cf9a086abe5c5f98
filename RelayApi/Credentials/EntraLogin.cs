namespace Ironclad.RelayApi.Credentials;

/// <summary>Who the relay is to Entra ID: an app registration with secret or certificate, or a managed identity.</summary>
internal sealed record EntraLogin(string Setting) : ICredential
{
    public string? TenantId { get; init; }

    public string? ClientId { get; init; }

    public string? ClientSecret { get; init; }

    public string? CertificatePath { get; init; }

    public string? CertificatePassword { get; init; }

    /// <summary>A user-assigned managed identity.</summary>
    public string? ManagedIdentityClientId { get; init; }

    public override string ToString() => Setting;
}
