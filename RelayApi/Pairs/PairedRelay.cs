using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ironclad.RelayApi.Pairs;

/// <summary>One further pair of Ironclad and Dataverse: a whole relay with its own services and inbox under its own path.</summary>
internal sealed class PairedRelay(string name, IServiceProvider relay, Action<WebApplicationBuilder>? configure) : IAsyncDisposable
{
    private readonly PairServer _server = new();
    private WebApplication? _app;

    public string Name => name;

    public PathString Path { get; } = $"/{name}";

    public WebApplication App => _app ??= Build();

    public async Task StartAsync(CancellationToken cancellation)
    {
        await App.StartAsync(cancellation);
        // What ends one of its services for good ends a relay, and so all of this one.
        App.Lifetime.ApplicationStopping.Register(relay.GetRequiredService<IHostApplicationLifetime>().StopApplication);
    }

    /// <returns>Null when the request is another's.</returns>
    public Visit? Enter(IFeatureCollection features)
    {
        var request = features.GetRequiredFeature<IHttpRequestFeature>();
        if (!new PathString(request.Path).StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase, out var matched, out var rest))
            return null;
        request.PathBase += matched;
        request.Path = rest.HasValue ? rest.Value : "/";
        return _server.Enter(features);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
    }

    private WebApplication Build()
    {
        var settings = new PairSettings(relay.GetRequiredService<IConfiguration>(), name);
        var environment = relay.GetRequiredService<IHostEnvironment>();
        return RelayApp.CreatePair(
            new WebApplicationOptions
            {
                ApplicationName = environment.ApplicationName,
                ContentRootPath = environment.ContentRootPath,
                EnvironmentName = environment.EnvironmentName,
            },
            builder => Use(settings, builder.Configuration),
            builder =>
            {
                configure?.Invoke(builder);
                Use(settings, builder.Configuration);
                builder.Logging.ClearProviders().AddProvider(new PairLogs(relay.GetRequiredService<ILoggerFactory>(), name));
                builder.Services.Replace(ServiceDescriptor.Singleton<IServer>(_server));
                builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, PairLifetime>());
            });
    }

    private static void Use(PairSettings settings, IConfigurationBuilder configuration)
    {
        configuration.Sources.Clear();
        configuration.Add(settings);
    }
}
