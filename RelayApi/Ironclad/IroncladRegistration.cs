using System.Text.Json;
using Ironclad.RelayApi.Credentials;
using Ironclad.RelayApi.Ironclad.Budgets;
using Ironclad.RelayApi.Limits;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Refit;

namespace Ironclad.RelayApi.Ironclad;

internal static class IroncladRegistration
{
    public static IServiceCollection AddIronclad(this IServiceCollection services)
    {
        services.AddOptions<IroncladOptions>().BindConfiguration(IroncladOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<IroncladOptions>, IroncladOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IroncladRefusals>();
        services.AddSingleton<IroncladTokens>();
        services.AddSingleton<IroncladTrial>();
        services.AddRotation<IroncladCredential, IroncladCredentials>();
        services.AddTransient<BearerHandler>();
        services.AddBudgets();
        // Their loggers mask headers in the text, but hand the credential to every log that keeps values apart from it.
        services.ConfigureHttpClientDefaults(client => client.RemoveAllLoggers());

        services.AddHttpClient(IroncladTokens.ClientName, (provider, client) =>
        {
            client.BaseAddress = Options(provider).BaseUrl;
            client.Timeout = Options(provider).RequestTimeout;
        }).ConfigurePrimaryHttpMessageHandler(WithoutRedirects);
        services.AddPublicApi<IIroncladApi>().AddPublicApi<IWorkflowApi>().AddPublicApi<IWebhookApi>().AddPublicApi<ISchemaApi>();
        services.AddTransient<WorkflowSearch>();
        services.AddHttpClient<DocumentDownload>((provider, client) => client.BaseAddress = Options(provider).BaseUrl)
            .AddCredentialAndRetries();
        return services;
    }

    private static IServiceCollection AddPublicApi<T>(this IServiceCollection services) where T : class
    {
        services.AddRefitGeneratedClient<T>(RefitSettings)
            .ConfigureHttpClient((provider, client) => client.BaseAddress = new Uri(Options(provider).BaseUrl!, IIroncladApi.BasePath))
            .AddCredentialAndRetries();
        return services;
    }

    private static void AddBudgets(this IServiceCollection services)
    {
        services.AddOptions<BudgetOptions>().BindConfiguration(BudgetOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IroncladBudgets>();
        services.AddSingleton<IServiceLimits>(provider => provider.GetRequiredService<IroncladBudgets>());
        services.AddTransient<BudgetHandler>();
    }

    private static void AddCredentialAndRetries(this IHttpClientBuilder client)
    {
        client.ConfigurePrimaryHttpMessageHandler(WithoutRedirects);
        // The retries bound the time; the client's own timeout would cut them short.
        client.ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan);
        client.AddResilienceHandler("Ironclad", (pipeline, context) => ShortRetries.Build(
            pipeline, Options(context.ServiceProvider), context.ServiceProvider.GetRequiredService<TimeProvider>()));
        client.AddHttpMessageHandler<BearerHandler>();
        // Each request as it goes out takes its place in the budget; the wait for it is no part of the request's own time.
        client.AddHttpMessageHandler<BudgetHandler>();
        client.AddResilienceHandler("Ironclad request", (pipeline, context) => ShortRetries.BuildRequest(pipeline, Options(context.ServiceProvider)));
    }

    private static SocketsHttpHandler WithoutRedirects() =>
        new() { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    private static RefitSettings RefitSettings(IServiceProvider provider) =>
        new(new SystemTextJsonContentSerializer(new JsonSerializerOptions(JsonSerializerDefaults.Web)))
        {
            ExceptionFactory = provider.GetRequiredService<IroncladRefusals>().OfAsync,
            // Refit's own exceptions hold the request with its credential; the causes do not.
            TransportExceptionFactory = (_, cause, _) => cause,
            DeserializationExceptionFactory = (_, cause) => ValueTask.FromResult<Exception?>(cause),
        };

    private static IroncladOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<IroncladOptions>>().Value;
}
