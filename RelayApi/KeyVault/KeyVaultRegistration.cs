using Azure.Security.KeyVault.Secrets;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.KeyVault;

internal static class KeyVaultRegistration
{
    /// <summary>Adds the vault's secrets to the settings; they win over every other source. Costs nothing where no vault is named.</summary>
    public static void AddKeyVault(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<KeyVaultOptions>().BindConfiguration(KeyVaultOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<KeyVaultOptions>, KeyVaultOptionsValidator>();
        // Tests bring their own client.
        var given = services.LastOrDefault(service => service.ServiceType == typeof(SecretClient))?.ImplementationInstance as SecretClient;
        if ((given ?? VaultClient.Of(builder.Configuration)) is not { } client)
            return;
        var vault = new VaultSettings(client);
        ((IConfigurationBuilder)builder.Configuration).Add(vault);
        services.AddSingleton(vault);
        services.AddHostedService<VaultReload>();
    }

    /// <summary>The same settings with the vault's, for commands that work without a running relay.</summary>
    public static IConfiguration WithKeyVault(this IConfiguration configuration) => VaultClient.Of(configuration) is { } client
        ? new ConfigurationBuilder().AddConfiguration(configuration).Add(new VaultSettings(client)).Build()
        : configuration;
}
