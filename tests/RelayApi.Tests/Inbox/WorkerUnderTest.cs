using System.Collections.Concurrent;
using System.Text;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Worker;
using Ironclad.RelayApi.Tests.Webhooks;
using Ironclad.RelayApi.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>The worker on an inbox, one entry at a time unless a test says otherwise, with a handler that does what the test says, driven step by step.</summary>
internal sealed class WorkerUnderTest : IAsyncDisposable
{
    private readonly StoreUnderTest _store;

    private WorkerUnderTest(StoreUnderTest store) => _store = store;

    public static TimeSpan FirstRetryDelay { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Event ids in the order in which their attempts began.</summary>
    public ConcurrentQueue<string> Handled { get; private init; } = [];

    /// <summary>How many events each attempt took.</summary>
    public ConcurrentQueue<int> Bursts { get; private init; } = [];

    public ConcurrentQueue<string> Log { get; private init; } = [];

    public Func<IroncladEvent, CancellationToken, Task<HandlerResult>> Handler { get; set; } =
        (_, _) => Task.FromResult(HandlerResult.Changed("Value written."));

    public IJournal Journal => _store.Journal;

    public IConfiguration Configuration => _store.Services.GetRequiredService<IConfiguration>();

    public WorkerState State => _store.Services.GetRequiredService<WorkerState>();

    public InboxWorker Worker => _store.Services.GetRequiredService<InboxWorker>();

    public WakeUp WakeUp => _store.Services.GetRequiredService<WakeUp>();

    public static Task<WorkerUnderTest> StartAsync(params (string Key, string Value)[] settings) => StartAsync(InboxStore.Sqlite, settings);

    public static Task<WorkerUnderTest> StartAsync(InboxStore kind, params (string Key, string Value)[] settings) =>
        StartAsync(async (more, all) => await StoreUnderTest.OpenAsync(kind, more, all), settings);

    /// <param name="openAsync">Opens the store with the worker's parts and settings.</param>
    public static async Task<WorkerUnderTest> StartAsync(
        Func<Action<IServiceCollection>, (string Key, string Value)[], Task<StoreUnderTest>> openAsync,
        params (string Key, string Value)[] settings)
    {
        ConcurrentQueue<string> handled = [], log = [];
        ConcurrentQueue<int> bursts = [];
        WorkerUnderTest? worker = null;
        var store = await openAsync(
            services =>
            {
                services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new RecordingLogs(log)));
                services.AddSingleton<Chance>(() => 0);
                services.AddSingleton<Handle>(async (burst, cancellation) =>
                {
                    bursts.Enqueue(burst.Count);
                    var results = new List<HandlerResult>();
                    foreach (var ironcladEvent in burst)
                    {
                        handled.Enqueue(ironcladEvent.EventId);
                        results.Add(await worker!.Handler(ironcladEvent, cancellation));
                    }

                    return results;
                });
            },
            [.. settings.Append(("Inbox:MaxBurst", "1")).DistinctBy(setting => setting.Item1)]);
        return worker = new WorkerUnderTest(store) { Handled = handled, Bursts = bursts, Log = log };
    }

    public Task StoreAsync(string eventId, string workflowId = Body.WorkflowId) => _store.Inbox.StoreAsync(
        new NewEntry(eventId, "workflow_completed", workflowId, Encoding.UTF8.GetBytes(Body.Of("workflow_completed", workflowId))), default);

    public Task RunAsync() => Worker.RunOnceAsync(default);

    public void Fails(Func<Exception> failure) => Handler = (_, _) => Task.FromException<HandlerResult>(failure());

    public void Answers(HandlerResult result) => Handler = (_, _) => Task.FromResult(result);

    public void Pass(TimeSpan time) => _store.Advance(time);

    public Task<IReadOnlyList<LaneLease>> ClaimAsync() => _store.Inbox.ClaimAsync(10, TimeSpan.FromMinutes(1), default);

    /// <summary>What a process leaves behind that is killed while it handles an entry.</summary>
    public async Task StartAndDieAsync() => await _store.StartAsync(await _store.ClaimAsync());

    /// <summary>The next process, when the leases of the one before it count no more.</summary>
    public async Task RestartAsync()
    {
        await _store.RestartAsync();
        Pass(new InboxOptions().LeaseDuration);
    }

    public Task<JournalEntry> EntryAsync(string eventId) => _store.EntryAsync(eventId);

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
