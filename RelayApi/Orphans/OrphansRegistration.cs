using Ironclad.RelayApi.Jobs;

namespace Ironclad.RelayApi.Orphans;

internal static class OrphansRegistration
{
    public static IServiceCollection AddOrphans(this IServiceCollection services)
    {
        services.AddOptions<OrphanOptions>().BindConfiguration(OrphanOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddTransient<AgreementExistence>();
        services.AddTransient<OrphanSearch>();
        services.AddTransient<OrphanCancellation>();
        services.AddTransient<OrphanCare>();
        return services.AddJob<OrphanJob>();
    }
}
