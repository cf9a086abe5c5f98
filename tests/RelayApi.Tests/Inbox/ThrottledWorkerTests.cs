using System.Net;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Limits;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>What throttling by a service does to entries and to the number of workflows in hand.</summary>
internal sealed class ThrottledWorkerTests
{
    private readonly FakeService _ironclad = new();
    private readonly FakeService _dataverse = new();
    private WorkerUnderTest _worker;

    [SetUp]
    public async Task Start() => _worker = await WorkerUnderTest.StartAsync(
        async (worker, settings) => await StoreUnderTest.OpenAsync(InboxStore.Sqlite, Add(worker), settings),
        ("Inbox:MaxAttempts", "3"),
        ("Inbox:Parallelism", "8"));

    [TearDown]
    public async Task Stop() => await _worker.DisposeAsync();

    [Test]
    public async Task However_long_a_service_throttles_within_days_no_entry_is_set_aside_for_it()
    {
        await _worker.StoreAsync("e1");
        _worker.Fails(() => new IroncladException("GET /workflows/w1", HttpStatusCode.TooManyRequests, IroncladError.None, TimeSpan.FromMinutes(30)));
        for (var hour = 0; hour < 26; hour++)
            await RunAndPassAsync(TimeSpan.FromMinutes(30));

        var entry = await _worker.EntryAsync("e1");
        Assert.That((entry.State, entry.Attempts), Is.EqualTo((EntryState.Waiting, 0)));
        Assert.That(entry.Decision, Does.Contain("limit of requests per minute"), "An operator sees what it waits for.");

        _worker.Answers(HandlerResult.Changed("Done."));
        await _worker.RunAsync();
        Assert.That((await _worker.EntryAsync("e1")).State, Is.EqualTo(EntryState.Done));
    }

    [Test]
    public async Task A_call_that_was_not_made_for_want_of_budget_is_no_attempt()
    {
        await _worker.StoreAsync("e1");
        _worker.Fails(() => new OverLimitException("Ironclad's budget of workflow reads", TimeSpan.FromSeconds(40)));
        await _worker.RunAsync();

        await RunAndPassAsync(TimeSpan.FromSeconds(39));
        Assert.That(_worker.Handled, Has.Count.EqualTo(1));
        await RunAndPassAsync(TimeSpan.FromSeconds(1));
        await _worker.RunAsync();

        Assert.That((_worker.Handled.Count, (await _worker.EntryAsync("e1")).Attempts), Is.EqualTo((2, 0)));
    }

    [Test]
    public async Task After_days_throttling_counts_as_any_failure_so_that_nothing_is_tried_for_ever()
    {
        await _worker.StoreAsync("e1");
        _worker.Pass(new InboxOptions().ThrottlingPatience);
        _worker.Fails(() => new OverLimitException("Dataverse's budget of requests", TimeSpan.FromMinutes(1)));
        for (var attempt = 0; attempt < 3; attempt++)
            await RunAndPassAsync(TimeSpan.FromMinutes(1));

        var entry = await _worker.EntryAsync("e1");
        Assert.That(entry.State, Is.EqualTo(EntryState.SetAside));
        Assert.That(entry.Decision, Does.StartWith("Failed 3 times").And.Contain("Dataverse's budget of requests"));
    }

    [TestCase(2, int.MaxValue, 2)]
    [TestCase(int.MaxValue, 3, 3)]
    [TestCase(100, 100, 8)]
    public async Task No_more_workflows_are_in_hand_than_both_services_allow(int ironclad, int dataverse, int most)
    {
        (_ironclad.Parallelism, _dataverse.Parallelism) = (ironclad, dataverse);
        var (running, counted, release) = (0, 0, new TaskCompletionSource());
        var full = new TaskCompletionSource();
        _worker.Handler = async (_, _) =>
        {
            counted = Math.Max(counted, Interlocked.Increment(ref running));
            if (running == most)
                full.TrySetResult();
            await release.Task;
            Interlocked.Decrement(ref running);
            return HandlerResult.Changed("Done.");
        };
        for (var workflow = 0; workflow < 20; workflow++)
            await _worker.StoreAsync($"e{workflow}", $"w{workflow}");

        var run = _worker.RunAsync();
        await full.Task;
        release.SetResult();
        await run;

        Assert.That((counted, _worker.Handled.Count), Is.EqualTo((most, 20)));
    }

    [Test]
    public async Task While_a_service_is_closed_nothing_is_begun_and_afterwards_all_is()
    {
        _dataverse.Parallelism = 0;
        await _worker.StoreAsync("e1");

        await _worker.RunAsync();
        Assert.That(_worker.Handled, Is.Empty);

        _dataverse.Parallelism = 1;
        await _worker.RunAsync();
        Assert.That(_worker.Handled, Is.EqualTo(new[] { "e1" }));
    }

    private Action<IServiceCollection> Add(Action<IServiceCollection> more) => services =>
    {
        services.AddSingleton<IServiceLimits>(_ironclad).AddSingleton<IServiceLimits>(_dataverse);
        more(services);
    };

    private async Task RunAndPassAsync(TimeSpan time)
    {
        await _worker.RunAsync();
        _worker.Pass(time);
    }

    private sealed class FakeService : IServiceLimits
    {
        public int Parallelism { get; set; } = int.MaxValue;

        public IReadOnlyList<BudgetUse> Use => [];
    }
}
