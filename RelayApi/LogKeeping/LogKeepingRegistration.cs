using Ironclad.RelayApi.Jobs;

namespace Ironclad.RelayApi.LogKeeping;

internal static class LogKeepingRegistration
{
    public static IServiceCollection AddLogKeeping(this IServiceCollection services)
    {
        services.AddOptions<LogKeepingOptions>()
            .BindConfiguration(LogKeepingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddTransient<LogRows>();
        return services.AddJob<ContactJob>().AddJob<FailureLogJob>().AddJob<LogRetentionJob>();
    }
}
