using System.Collections.Concurrent;
using System.Text;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Worker;
using Ironclad.RelayApi.Limits;
using Ironclad.RelayApi.Tests.Handlers;
using Ironclad.RelayApi.Tests.Inbox;
using Ironclad.RelayApi.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ironclad.RelayApi.Tests.Limits;

/// <summary>
/// Inbox, worker and handlers between both emulators, which enforce the limits of the real services. All have one clock, which only
/// the test moves.
/// </summary>
internal sealed class ThrottledRelay : IAsyncDisposable
{
    private const string EventName = "workflow_attribute_updated";

    private readonly SqliteStore _store;
    private readonly List<string> _events = [];

    private ThrottledRelay(RelayScenario services, SqliteStore store) => (Services, _store) = (services, store);

    public RelayScenario Services { get; }

    public ConcurrentQueue<string> Log { get; private init; } = [];

    private InboxWorker Worker => _store.Services.GetRequiredService<InboxWorker>();

    public static async Task<ThrottledRelay> StartAsync(int parallelism = 16)
    {
        var services = await RelayScenario.StartOnOneClockAsync(rateLimits: true);
        ConcurrentQueue<string> log = [];
        var store = await SqliteStore.OpenAsync(
            collection =>
            {
                collection.AddLogging(logging => logging.AddProvider(new RecordingLogs(log)));
                services.AddTo(collection);
            },
            [.. services.Settings, ("Inbox:Parallelism", $"{parallelism}")]);
        return new ThrottledRelay(services, store) { Log = log };
    }

    /// <summary>Workflows that exist, launched as fast as Ironclad allows, and were not launched from an Agreement.</summary>
    public async Task<IReadOnlyList<string>> LaunchAsync(int workflows)
    {
        var launched = new List<string>();
        foreach (var inOneMinute in Enumerable.Range(0, workflows).Chunk(40))
        {
            foreach (var _ in inOneMinute)
                launched.Add(await Services.LaunchAsync(agreementId: null));
            Services.Time.Advance(TimeSpan.FromMinutes(1));
        }

        await Services.ForgetCallsAsync();
        return launched;
    }

    public async Task ReceiveAsync(IEnumerable<string> workflows)
    {
        foreach (var workflow in workflows)
        {
            _events.Add($"event of {workflow}");
            var body = Encoding.UTF8.GetBytes(Body.Of(EventName, workflow));
            await _store.Inbox.StoreAsync(new NewEntry(_events[^1], EventName, workflow, body), default);
        }
    }

    /// <summary>Lets the worker do what it can, second by second, until no entry waits.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> RunAsync(TimeSpan atMost)
    {
        var began = Services.Time.GetUtcNow();
        await WorkAsync();
        while (Services.Time.GetUtcNow() - began < atMost && (await _store.Journal.SummaryAsync(default)).Waiting > 0)
        {
            Services.Time.Advance(TimeSpan.FromSeconds(1));
            await WorkAsync();
        }

        return Services.Time.GetUtcNow() - began;
    }

    /// <summary>A call that waits for its turn a moment away gets that moment, as soon as no other call is under way.</summary>
    private async Task WorkAsync()
    {
        var work = Worker.RunOnceAsync(default);
        while (!work.IsCompleted)
        {
            var budgets = _store.Services.GetServices<IServiceLimits>().SelectMany(service => service.Use).ToList();
            if (budgets.Exists(budget => budget.Waiting > 0) && budgets.TrueForAll(budget => budget.Running == 0))
                Services.Time.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Yield();
        }

        await work;
    }

    public async Task<IReadOnlyList<JournalEntry>> EntriesAsync()
    {
        var entries = new List<JournalEntry>();
        foreach (var eventId in _events)
            entries.Add(await _store.EntryAsync(eventId));
        return entries;
    }

    /// <summary>The calls of Ironclad's API, with their statuses.</summary>
    public async Task<IReadOnlyList<int>> StatusesAsync() => [.. (await Services.Ironclad.Control.Calls())
        .Where(call => call.Route.StartsWith("/workflows", StringComparison.Ordinal)).Select(call => call.Status)];

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await Services.DisposeAsync();
    }
}
