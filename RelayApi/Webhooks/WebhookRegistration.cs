using Ironclad.RelayApi.Ironclad;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Webhooks;

internal static class WebhookRegistration
{
    private const int MaxHeaderBytes = 16 * 1024;
    private const int MaxHeaders = 50;

    public static WebApplicationBuilder AddWebhooks(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
            server.Limits.MaxRequestHeaderCount = MaxHeaders;
            // More than accepted, so that the endpoint answers and the server is the second line.
            server.Limits.MaxRequestBodySize = 2 * WebhookEndpoint.MaxBodyBytes;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Services.AddReceiver();
        return builder;
    }

    public static void MapWebhooks(this IEndpointRouteBuilder routes) =>
        routes.MapPost(WebhookEndpoint.Path, (HttpContext context, WebhookEndpoint endpoint) => endpoint.AnswerAsync(context));

    private static void AddReceiver(this IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebhookOptions>, WebhookOptionsValidator>();
        services.AddSingleton(provider => new VerificationKeys(
            cancellation => provider.GetRequiredService<IIroncladApi>().GetVerificationKeyAsync(cancellation),
            provider.GetRequiredService<IOptions<WebhookOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddKnownProxies();
        services.AddSingleton<Authorization>();
        services.AddSingleton<Authenticity>();
        services.AddSingleton<FailedDeliveries>();
        services.AddSingleton<WebhookReceiver>();
        services.AddSingleton<WebhookEndpoint>();
    }
}
