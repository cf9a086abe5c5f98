using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Ironclad.RelayApi.Pairs;

/// <summary>The one server of all pairs. It tells them apart before anything has looked at a request, so that none sees another's services.</summary>
internal sealed class SharedServer(IServer server, PairedRelays pairs) : IServer
{
    public IFeatureCollection Features => server.Features;

    /// <summary>The pairs are there before the first request is.</summary>
    public async Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull
    {
        await pairs.StartAsync(cancellationToken);
        await server.StartAsync(new ByPath<TContext>(application, pairs), cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await server.StopAsync(cancellationToken);
        await pairs.StopAsync(cancellationToken);
    }

    public void Dispose() => server.Dispose();

    private sealed class ByPath<TContext>(IHttpApplication<TContext> relay, PairedRelays pairs) : IHttpApplication<Visit> where TContext : notnull
    {
        public Visit CreateContext(IFeatureCollection contextFeatures) =>
            pairs.Enter(contextFeatures) ?? Visit.Of(relay, contextFeatures);

        public Task ProcessRequestAsync(Visit context) => context.ProcessAsync();

        public void DisposeContext(Visit context, Exception? exception) => context.Leave(exception);
    }
}
