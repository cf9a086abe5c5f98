using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>A store as <c>AddInbox</c> builds it, without the worker running: its faces, and its clock.</summary>
internal abstract class StoreUnderTest(Action<IServiceCollection>? more, (string Key, string Value)[] settings) : IAsyncDisposable
{
    private ServiceProvider? _services;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 7, 30, 12, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => _services!;

    public IInbox Inbox => Services.GetRequiredService<IInbox>();

    public IJournal Journal => Services.GetRequiredService<IJournal>();

    public IJobLanes Jobs => Services.GetRequiredService<IJobLanes>();

    /// <summary>Where the store is.</summary>
    protected abstract (string Key, string Value)[] Place { get; }

    protected abstract string ContentRoot { get; }

    public static async Task<StoreUnderTest> OpenAsync(
        InboxStore kind, Action<IServiceCollection>? more = null, params (string Key, string Value)[] settings) => kind switch
        {
            InboxStore.Sqlite => await SqliteStore.OpenAsync(more, settings),
            _ => await PostgresStore.OpenAsync(more, settings),
        };

    /// <summary>The store opens before the worker starts, and the worker stays stopped.</summary>
    public Task StartAsync()
    {
        _services = Build();
        return _services.GetServices<IHostedService>().First().StartAsync(default);
    }

    /// <summary>Moves the store's own clock ahead, and the relay's with it.</summary>
    public virtual void Advance(TimeSpan time) => Time.Advance(time);

    public Task AdvanceAsync(TimeSpan time)
    {
        Advance(time);
        return Task.CompletedTask;
    }

    /// <summary>The store as another instance, or a restarted one, finds it.</summary>
    public async Task RestartAsync()
    {
        await _services!.DisposeAsync();
        await StartAsync();
    }

    public virtual async ValueTask DisposeAsync() => await _services!.DisposeAsync();

    public Task<bool> StoreAsync(string eventId, string workflowId = "w1") =>
        Inbox.StoreAsync(new NewEntry(eventId, "workflow_completed", workflowId, [1, 2, 3]), default);

    public async Task<LaneLease> ClaimAsync() => (await Inbox.ClaimAsync(1, InboxConformance.Lease, default)).Single();

    public async Task<string[]> DueAsync() =>
        [.. (await Inbox.ClaimAsync(100, InboxConformance.Lease, default)).Select(lease => lease.WorkflowId)];

    public async Task<Attempt> StartAsync(LaneLease lease, int atMost = 1) => (await Inbox.StartAttemptAsync(lease, atMost, default))!;

    public Task<LaneProgress> DoneAsync(LaneLease lease, Attempt attempt) =>
        SettleAsync(lease, attempt, EntryState.Done, attempt.Entries.Count);

    /// <summary>Settles the first entries of the attempt.</summary>
    public Task<LaneProgress> SettleAsync(LaneLease lease, Attempt attempt, EntryState state, int count) => Inbox.CompleteAsync(
        lease, attempt, [.. attempt.Entries.Take(count).Select(entry => new Completion(entry, state, "Settled."))], default);

    public Task<bool> FailAsync(LaneLease lease, Attempt attempt, TimeSpan wait, bool counts = true) =>
        Inbox.ReleaseAsync(lease, wait, new FailedAttempt(attempt, attempt.Entries, "Failed.", counts), default);

    public async Task<JournalEntry> EntryAsync(string eventId) => (await Journal.FindAsync(eventId, default))!;

    private ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IHostEnvironment>(new RootedAt(ContentRoot));
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(Place.Concat(settings).Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
        services.AddInbox();
        more?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
