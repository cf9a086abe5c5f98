using Ironclad.RelayApi.Handlers.Documents;
using Ironclad.RelayApi.Handlers.Rehearsals;

namespace Ironclad.RelayApi.Handlers;

internal static class HandlersRegistration
{
    public static IServiceCollection AddHandlers(this IServiceCollection services)
    {
        services.AddTransient<EventBurst>();
        services.AddTransient<AgreementSync>();
        services.AddTransient<SignedDocument>();
        services.AddTransient<DocumentTransfer>();
        services.AddTransient<WorkflowCatchUp>();
        services.AddTransient<Rehearsal>();
        services.AddTransient<ReplayRehearsal>();
        foreach (var handler in EventTable.Handlers.Values.Distinct())
            services.AddTransient(handler);
        return services;
    }
}
