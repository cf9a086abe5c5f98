using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.KeyVault;

/// <summary>Says why settings may be missing that the vault should have.</summary>
internal sealed class KeyVaultOptionsValidator(IServiceProvider services) : IValidateOptions<KeyVaultOptions>
{
    private const string NoAddress =
        "KeyVault:Url is no https address. Set it (environment variable KeyVault__Url) to the vault's, for example https://contoso.vault.azure.net.";

    public ValidateOptionsResult Validate(string? name, KeyVaultOptions options) => options.Url switch
    {
        null => ValidateOptionsResult.Success,
        { IsAbsoluteUri: false } => ValidateOptionsResult.Fail(NoAddress),
        var url when url.Scheme != Uri.UriSchemeHttps => ValidateOptionsResult.Fail(NoAddress),
        var url => services.GetService<VaultSettings>()?.Problem is { } problem
            ? ValidateOptionsResult.Fail($"The key vault {url.Host} (KeyVault:Url) could not be read: {problem}")
            : ValidateOptionsResult.Success,
    };
}
