using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Ironclad.RelayApi.Pairs;

/// <summary>A pair's server: it listens nowhere, and takes what the relay's own server hands over.</summary>
internal sealed class PairServer : IServer
{
    private Func<IFeatureCollection, Visit>? _enter;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Visit Enter(IFeatureCollection request) => _enter!(request);

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull
    {
        _enter = request => Visit.Of(application, request);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }
}

/// <summary>One request on its way through an application, whatever that calls its context.</summary>
internal sealed record Visit(Func<Task> ProcessAsync, Action<Exception?> Leave)
{
    public static Visit Of<TContext>(IHttpApplication<TContext> application, IFeatureCollection request) where TContext : notnull
    {
        var context = application.CreateContext(request);
        return new(() => application.ProcessRequestAsync(context), exception => application.DisposeContext(context, exception));
    }
}
