using Ironclad.Mapping;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>Says what is missing and how to set it, before the first event arrives.</summary>
internal sealed class IroncladOptionsValidator : IValidateOptions<IroncladOptions>
{
    public ValidateOptionsResult Validate(string? name, IroncladOptions options)
    {
        string[] problems = [.. Address(options), .. Credential(options), .. Next(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Address(IroncladOptions options)
    {
        if (options.BaseUrl is not { IsAbsoluteUri: true } url)
            yield return "Ironclad:BaseUrl is missing. Set it (environment variable Ironclad__BaseUrl) to the address you open Ironclad "
                + "at, for example https://ironcladapp.com, https://eu1.ironcladapp.com or https://demo.ironcladapp.com.";
        else if (!SecureAddress.IsAcceptable(url))
            yield return $"Ironclad:BaseUrl is {BearerHandler.HostOf(url)}, which is not HTTPS. Set it (Ironclad__BaseUrl) to an https "
                + "address; http is for loopback only.";
        else if (url.AbsolutePath != "/" || url.Query.Length > 0 || url.UserInfo.Length > 0)
            yield return "Ironclad:BaseUrl has more than a host. Set it (Ironclad__BaseUrl) to scheme and host alone, for example "
                + "https://ironcladapp.com.";
    }

    private static IEnumerable<string> Next(IroncladOptions options)
    {
        var (hasToken, hasSecret) = (!string.IsNullOrWhiteSpace(options.NextApiToken), !string.IsNullOrWhiteSpace(options.NextClientSecret));
        if (hasToken && hasSecret)
            yield return "Ironclad:NextApiToken and Ironclad:NextClientSecret are both set. Keep the one that is to replace the current credential.";
        if (!hasSecret && !string.IsNullOrWhiteSpace(options.NextClientId))
            yield return "Ironclad:NextClientSecret is missing beside Ironclad:NextClientId. Set it (environment variable "
                + "Ironclad__NextClientSecret) to the new client's secret, or remove Ironclad:NextClientId.";
        if (hasSecret && !options.UsesOAuth && string.IsNullOrWhiteSpace(options.NextClientId))
            yield return "Ironclad:NextClientId is missing beside Ironclad:NextClientSecret. Set it (environment variable "
                + "Ironclad__NextClientId) to the OAuth client that is to replace Ironclad:ApiToken.";
        if (hasSecret && !options.UsesOAuth && string.IsNullOrWhiteSpace(options.UserEmail))
            yield return "Ironclad:UserEmail is missing beside Ironclad:NextClientSecret. Set it (environment variable Ironclad__UserEmail) "
                + "to the Ironclad user in whose name the new OAuth client reads.";
    }

    private static IEnumerable<string> Credential(IroncladOptions options)
    {
        var hasToken = !string.IsNullOrWhiteSpace(options.ApiToken);
        if (hasToken && options.UsesOAuth)
            yield return "Ironclad:ApiToken and Ironclad:ClientId are both set. Keep one: ClientId with ClientSecret and UserEmail, or "
                + "ApiToken, which Ironclad has deprecated.";
        if (!hasToken && !options.UsesOAuth)
            yield return "No Ironclad credential is set. Set Ironclad:ClientId, Ironclad:ClientSecret and Ironclad:UserEmail "
                + "(environment variables Ironclad__ClientId, ...) of an OAuth client with the grant Client Credentials, or "
                + "Ironclad:ApiToken.";
        if (options.UsesOAuth && string.IsNullOrWhiteSpace(options.ClientSecret))
            yield return "Ironclad:ClientSecret is missing beside Ironclad:ClientId. Set it (environment variable "
                + "Ironclad__ClientSecret) to the client's secret.";
        if (options.UsesOAuth && string.IsNullOrWhiteSpace(options.UserEmail))
            yield return "Ironclad:UserEmail is missing beside Ironclad:ClientId. Set it (environment variable Ironclad__UserEmail) to "
                + "the Ironclad user in whose name the relay reads; Ironclad refuses client-credentials calls without one.";
    }
}
