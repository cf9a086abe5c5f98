using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Webhooks;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Ironclad.RelayApi.Pairs;

/// <summary>The further pairs that the settings name.</summary>
internal sealed partial class PairedRelays(IServiceProvider relay, Action<WebApplicationBuilder>? configure, ILogger<PairedRelays> logger)
    : IAsyncDisposable
{
    private readonly string[] _names = [.. PairSettings.Names(relay.GetRequiredService<IConfiguration>())];

    private PairedRelay[] Pairs => field ??= [.. _names.Where(PairSettings.IsName).Select(name => new PairedRelay(name, relay, configure))];

    /// <summary>Names that cannot be part of an address.</summary>
    public IEnumerable<string> WrongNames => _names.Where(name => !PairSettings.IsName(name)).Select(name =>
        $"Pairs:{name} cannot be the name of a pair, as it is a part of its address. Take up to 32 letters, digits and hyphens, and none of the relay's own paths.");

    public IEnumerable<(string Name, IServiceProvider Services)> Services => Pairs.Select(pair => (pair.Name, pair.App.Services));

    /// <summary>What two of them may not have in common. To be asked when the settings of each are complete.</summary>
    public IEnumerable<string> Shared()
    {
        var seen = new List<(string Name, Uri Dataverse, Uri Ironclad, string? Database)> { Of("the relay itself", relay) };
        foreach (var (name, services) in Services)
        {
            var pair = Of($"Pairs:{name}", services);
            foreach (var other in seen)
            {
                if (pair.Dataverse == other.Dataverse && pair.Ironclad == other.Ironclad)
                    yield return $"{pair.Name} has the same Ironclad:BaseUrl and Dataverse:Url as {other.Name}: both would write the same Agreements. Correct one, or remove it.";
                if (pair.Database is not null && pair.Database == other.Database)
                    yield return $"{pair.Name} has the same PostgreSQL database as {other.Name} (Inbox:ConnectionString). Give each pair a database of its own.";
            }

            seen.Add(pair);
        }
    }

    public Visit? Enter(IFeatureCollection request)
    {
        foreach (var pair in Pairs)
        {
            if (pair.Enter(request) is { } visit)
                return visit;
        }

        return null;
    }

    public async Task StartAsync(CancellationToken cancellation)
    {
        foreach (var pair in Pairs)
        {
            await pair.StartAsync(cancellation);
            Log.Started(logger, pair.Name, pair.Path + WebhookEndpoint.Path);
        }
    }

    public async Task StopAsync(CancellationToken cancellation)
    {
        foreach (var pair in Pairs)
            await pair.App.StopAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pair in Pairs)
            await pair.DisposeAsync();
    }

    private static (string Name, Uri Dataverse, Uri Ironclad, string? Database) Of(string name, IServiceProvider services)
    {
        var inbox = Options<InboxOptions>(services);
        var server = inbox.Store == InboxStore.Postgres ? new NpgsqlConnectionStringBuilder(inbox.ConnectionString) : null;
        return (
            name,
            Options<DataverseOptions>(services).Url!,
            Options<IroncladOptions>(services).BaseUrl!,
            server is null ? null : $"{server.Host}:{server.Port}/{server.Database}");
    }

    private static T Options<T>(IServiceProvider services) where T : class => services.GetRequiredService<IOptions<T>>().Value;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The pair {Pair} receives at {Path}.")]
        public static partial void Started(ILogger logger, string pair, string path);
    }
}
