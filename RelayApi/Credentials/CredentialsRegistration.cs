namespace Ironclad.RelayApi.Credentials;

internal static class CredentialsRegistration
{
    public static IServiceCollection AddCredentials(this IServiceCollection services)
    {
        services.AddOptions<CredentialOptions>().BindConfiguration(CredentialOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHealthChecks().AddCheck<CredentialsHealth>("credentials");
        return services.AddHostedService<RotationWatch>();
    }

    public static IServiceCollection AddRotation<T, TSource>(this IServiceCollection services)
        where T : class, ICredential
        where TSource : class, ICredentialSource<T>
    {
        services.AddSingleton<TSource>();
        services.AddSingleton<ICredentialSource<T>>(provider => provider.GetRequiredService<TSource>());
        services.AddSingleton<Rotation<T>>();
        return services.AddSingleton<IRotation>(provider => provider.GetRequiredService<Rotation<T>>());
    }
}
