namespace Ironclad.RelayApi.Jobs;

internal static class JobsRegistration
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddOptions<JobOptions>().BindConfiguration(JobOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<JobRunner>();
        services.AddTransient<JobBoard>();
        services.AddHealthChecks().AddCheck<JobsHealth>("jobs");
        return services.AddHostedService<JobHost>();
    }

    /// <summary>Registers a job under its own name, for whoever runs it by hand, and among the jobs.</summary>
    public static IServiceCollection AddJob<T>(this IServiceCollection services) where T : class, IJob
    {
        services.AddTransient<T>();
        return services.AddTransient<IJob>(provider => provider.GetRequiredService<T>());
    }
}
