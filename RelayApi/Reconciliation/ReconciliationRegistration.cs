using Ironclad.RelayApi.Jobs;

namespace Ironclad.RelayApi.Reconciliation;

internal static class ReconciliationRegistration
{
    public static IServiceCollection AddReconciliation(this IServiceCollection services)
    {
        services.AddOptions<ReconciliationOptions>()
            .BindConfiguration(ReconciliationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddTransient<ChangedAgreements>();
        services.AddTransient<WorkflowReview>();
        services.AddTransient<Differences>();
        services.AddTransient<Healing>();
        return services.AddJob<ReconciliationJob>();
    }
}
