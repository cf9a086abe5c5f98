using Azure.Core;
using Ironclad.RelayApi.Credentials;
using Ironclad.RelayApi.Limits;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Dataverse;

internal static class DataverseRegistration
{
    public static IServiceCollection AddDataverse(this IServiceCollection services)
    {
        services.AddOptions<DataverseOptions>().BindConfiguration(DataverseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<DataverseOptions>, DataverseOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<TokensOf>(EntraCredential.Of);
        services.AddRotation<EntraLogin, DataverseLogins>();
        services.TryAddSingleton<TokenCredential, RotatingCredential>();
        services.AddSingleton<DataverseLimits>();
        services.AddSingleton<IServiceLimits>(provider => provider.GetRequiredService<DataverseLimits>());
        services.AddSingleton<DataverseConnection>();
        services.AddSingleton<IAgreements, DataverseAgreements>();
        services.AddSingleton<DocumentUpload>();
        services.AddSingleton<SettingsCache>();
        return services;
    }
}
