using System.Text.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Refit;

namespace Ironclad.RelayApi.Ironclad;

internal static class IroncladRegistration
{
    private const int Retries = 2;

    public static IServiceCollection AddIronclad(this IServiceCollection services)
    {
        services.AddOptions<IroncladOptions>().BindConfiguration(IroncladOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<IroncladOptions>, IroncladOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IroncladRefusals>();
        services.AddSingleton<IroncladTokens>();
        services.AddTransient<BearerHandler>();

        services.AddHttpClient(IroncladTokens.ClientName, (provider, client) =>
        {
            var options = Options(provider);
            client.BaseAddress = options.BaseUrl;
            client.Timeout = options.RequestTimeout;
        }).ConfigurePrimaryHttpMessageHandler(WithoutRedirects);

        services.AddRefitGeneratedClient<IIroncladApi>(RefitSettings)
            .ConfigureHttpClient((provider, client) => client.BaseAddress = new Uri(Options(provider).BaseUrl!, IIroncladApi.BasePath))
            .AddCredentialAndRetries();
        services.AddHttpClient<DocumentDownload>((provider, client) => client.BaseAddress = Options(provider).BaseUrl)
            .AddCredentialAndRetries();
        return services;
    }

    private static void AddCredentialAndRetries(this IHttpClientBuilder client)
    {
        client.ConfigurePrimaryHttpMessageHandler(WithoutRedirects);
        client.ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan);
        client.AddResilienceHandler("Ironclad", (pipeline, context) => Resilience(pipeline, Options(context.ServiceProvider), context.ServiceProvider));
        client.AddHttpMessageHandler<BearerHandler>();
    }

    /// <summary>
    /// Short retries for what passes in a moment. Whoever asks for a longer wait gets it from the inbox,
    /// where waiting holds no thread and blocks one workflow only.
    /// </summary>
    private static void Resilience(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, IroncladOptions options, IServiceProvider services)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var retry = new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = Retries,
            Delay = options.RetryDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        };
        var transient = retry.ShouldHandle;
        retry.ShouldHandle = async attempt => !AsksToWait(attempt.Outcome.Result, time) && await transient(attempt);
        retry.DisableForUnsafeHttpMethods();
        pipeline.AddTimeout(options.TotalTimeout).AddRetry(retry).AddTimeout(options.RequestTimeout);
    }

    private static bool AsksToWait(HttpResponseMessage? response, TimeProvider time) =>
        response is not null && ((int)response.StatusCode == StatusCodes.Status429TooManyRequests || RetryAfter.Of(response, time.GetUtcNow()) > TimeSpan.Zero);

    private static SocketsHttpHandler WithoutRedirects() => new() { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    private static RefitSettings RefitSettings(IServiceProvider provider) =>
        new(new SystemTextJsonContentSerializer(new JsonSerializerOptions(JsonSerializerDefaults.Web)))
        {
            ExceptionFactory = provider.GetRequiredService<IroncladRefusals>().OfAsync,
            // Refit's own exceptions hold the request with its credential; the causes do not.
            TransportExceptionFactory = (_, cause, _) => cause,
            DeserializationExceptionFactory = (_, cause) => ValueTask.FromResult<Exception?>(cause),
        };

    private static IroncladOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<IroncladOptions>>().Value;
}
