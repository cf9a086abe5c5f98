using Ironclad.RelayApi.Jobs;

namespace Ironclad.RelayApi.Inbox.Retention;

internal static class RetentionRegistration
{
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration(InboxOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddJob<RetentionJob>();
    }
}
