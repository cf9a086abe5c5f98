using Ironclad.RelayApi.Jobs;

namespace Ironclad.RelayApi.Watchdog;

internal static class WatchdogRegistration
{
    public static IServiceCollection AddWatchdog(this IServiceCollection services)
    {
        services.AddOptions<WatchdogOptions>().BindConfiguration(WatchdogOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddTransient<OwnWebhook>();
        services.AddTransient<WebhookRegistrar>();
        return services.AddJob<WatchdogJob>();
    }
}
