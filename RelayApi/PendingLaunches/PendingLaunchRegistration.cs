using Ironclad.RelayApi.Jobs;

namespace Ironclad.RelayApi.PendingLaunches;

internal static class PendingLaunchRegistration
{
    public static IServiceCollection AddPendingLaunches(this IServiceCollection services)
    {
        services.AddOptions<PendingLaunchOptions>()
            .BindConfiguration(PendingLaunchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddTransient<PendingAgreements>();
        services.AddTransient<WaitingLaunches>();
        services.AddTransient<LaunchLookup>();
        services.AddTransient<LaunchCall>();
        services.AddTransient<LaunchRecord>();
        services.AddTransient<LaunchAttempt>();
        return services.AddJob<PendingLaunchJob>();
    }
}
