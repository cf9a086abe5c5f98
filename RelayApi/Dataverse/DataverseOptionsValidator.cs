using Ironclad.Mapping;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>Says what is missing and how to set it, before the first event arrives.</summary>
internal sealed class DataverseOptionsValidator : IValidateOptions<DataverseOptions>
{
    public ValidateOptionsResult Validate(string? name, DataverseOptions options)
    {
        string[] problems = [.. Address(options), .. Credential(options), .. Next(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Address(DataverseOptions options)
    {
        if (options.Url is not { IsAbsoluteUri: true } url)
            yield return "Dataverse:Url is missing. Set it (environment variable Dataverse__Url) to the address of your environment, "
                + "for example https://contoso.crm.dynamics.com.";
        else if (url.UserInfo.Length > 0 || url.AbsolutePath != "/" || url.Query.Length > 0)
            yield return "Dataverse:Url has more than a host. Set it (environment variable Dataverse__Url) to scheme and host alone, for "
                + "example https://contoso.crm.dynamics.com.";
        else if (!SecureAddress.IsAcceptable(url))
            yield return $"Dataverse:Url is {url}, which is not HTTPS. Set it (Dataverse__Url) to the https address of your "
                + "environment; http is for loopback only.";
    }

    private static IEnumerable<string> Next(DataverseOptions options)
    {
        var hasCertificate = !string.IsNullOrWhiteSpace(options.NextCertificatePath);
        if (!hasCertificate && string.IsNullOrWhiteSpace(options.NextClientSecret))
            yield break;
        if (string.IsNullOrWhiteSpace(options.ClientId))
            yield return "Dataverse:NextClientSecret or Dataverse:NextCertificatePath is set without Dataverse:ClientId. A managed identity has no secret to replace; "
                + "remove it, or set Dataverse:ClientId and Dataverse:TenantId with a current secret or certificate.";
        if (hasCertificate && !string.IsNullOrWhiteSpace(options.NextClientSecret))
            yield return "Dataverse:NextClientSecret and Dataverse:NextCertificatePath are both set. Keep the one that is to replace the current one.";
        if (hasCertificate && !File.Exists(options.NextCertificatePath))
            yield return $"Dataverse:NextCertificatePath names {options.NextCertificatePath}, and there is no such file. Set it to a .pem file "
                + "with certificate and key, or a .pfx file.";
    }

    private static IEnumerable<string> Credential(DataverseOptions options)
    {
        var hasSecret = !string.IsNullOrWhiteSpace(options.ClientSecret);
        var hasCertificate = !string.IsNullOrWhiteSpace(options.CertificatePath);
        if (string.IsNullOrWhiteSpace(options.ClientId))
        {
            if (hasSecret || hasCertificate)
                yield return "Dataverse:ClientId is missing. Set it (environment variable Dataverse__ClientId) to the application "
                    + "(client) id of the app registration that Dataverse:ClientSecret or Dataverse:CertificatePath belongs to.";
            yield break;
        }

        if (string.IsNullOrWhiteSpace(options.TenantId))
            yield return "Dataverse:TenantId is missing beside Dataverse:ClientId. Set it (environment variable Dataverse__TenantId) to "
                + "the directory (tenant) id of the app registration.";
        if (hasSecret == hasCertificate)
            yield return "Dataverse:ClientId needs one of Dataverse:ClientSecret and Dataverse:CertificatePath (environment variables "
                + "Dataverse__ClientSecret, Dataverse__CertificatePath). For a managed identity, leave ClientId empty and set "
                + "Dataverse:ManagedIdentityClientId where it is user-assigned.";
        if (hasCertificate && !File.Exists(options.CertificatePath))
            yield return $"Dataverse:CertificatePath names {options.CertificatePath}, and there is no such file. Set it to a .pem file "
                + "with certificate and key, or a .pfx file.";
    }
}
