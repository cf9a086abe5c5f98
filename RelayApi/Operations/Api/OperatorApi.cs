namespace Ironclad.RelayApi.Operations.Api;

internal static class OperatorApi
{
    public const string Path = "/operations";

    public static IServiceCollection AddOperatorApi(this IServiceCollection services)
    {
        services.AddOptions<OperationsOptions>().BindConfiguration(OperationsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<AdminKeyGuard>().AddApiDocument();
    }

    public static void UseAdminKey(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Path), guarded => guarded.UseMiddleware<AdminKeyGuard>());

    public static void MapOperatorApi(this IEndpointRouteBuilder routes)
    {
        var operations = routes.MapGroup(Path).WithTags("Operations");
        operations.MapOpenApi("/openapi.json").ExcludeFromDescription();
        operations.MapStatus();
        operations.MapJournal();
        operations.MapReplay();
        operations.MapJobs();
        operations.MapSweeps();
        operations.MapStories();
        operations.MapAlerts();
    }
}
