using Ironclad.RelayApi.Operations.Api;
using Ironclad.RelayApi.Operations.Pages;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ironclad.RelayApi.Operations;

internal static class OperationsEndpoints
{
    private static readonly string About =
        $"""
        Ironclad for Dataverse, relay {RelayVersion.Text}
        Receives Ironclad's webhooks at POST /webhooks/ironclad and brings Agreements in Dataverse up to date.
        Health: /health/live, /health/ready; for operators: /ops
        """;

    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StoreHealth>("store").AddCheck<WorkerHealth>("worker").AddCheck<LimitsHealth>("limits");
        services.AddTransient<OverviewReader>();
        return services.AddOperatorApi().AddOperationsPages();
    }

    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => About);
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
        routes.MapOperatorApi();
    }

    // A check that threw shows its name only: exceptions may hold paths and addresses.
    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => new
        {
            status = entry.Value.Status.ToString(),
            description = entry.Value.Exception is null ? entry.Value.Description : "Does not answer; see the log.",
            data = entry.Value.Data,
        }),
    });
}
