using System.Collections.Concurrent;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>Two relays on one PostgreSQL database.</summary>
internal sealed class TwoRelaysTests
{
    private readonly ConcurrentQueue<(string Relay, string WorkflowId, string EventId)> _handled = [];
    private PostgresStore _database;
    private WorkerUnderTest _first;
    private WorkerUnderTest _second;

    [OneTimeSetUp]
    public void Look() => SharedPostgres.IgnoreWhereMissing();

    [SetUp]
    public async Task Start()
    {
        _handled.Clear();
        _database = await PostgresStore.OpenAsync();
        _first = await OpenAsync();
        _second = await OpenAsync();
    }

    [TearDown]
    public async Task Stop()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task They_share_the_work_each_event_is_handled_once_and_each_workflow_in_order()
    {
        var arrivals = from round in Enumerable.Range(0, 6) from workflow in Enumerable.Range(0, 10) select ($"w{workflow}", $"w{workflow}-{round}");
        foreach (var (index, (workflowId, eventId)) in arrivals.Index())
            await (index % 2 == 0 ? _first : _second).StoreAsync(eventId, workflowId);
        var (firstWorks, secondWorks) = (new TaskCompletionSource(), new TaskCompletionSource());
        Meets(_first, "first", firstWorks, secondWorks.Task);
        Meets(_second, "second", secondWorks, firstWorks.Task);

        await Task.WhenAll(Task.Run(_first.RunAsync), Task.Run(_second.RunAsync));

        Assert.That(_handled.Select(handled => handled.EventId), Is.Unique.And.Exactly(60).Items);
        Assert.That(_handled.Select(handled => handled.Relay).Distinct(), Has.Exactly(2).Items);
        foreach (var workflow in _handled.GroupBy(handled => handled.WorkflowId))
            Assert.That(workflow.Select(handled => handled.EventId), Is.Ordered, workflow.Key);
    }

    [Test]
    public async Task The_work_of_a_relay_that_died_is_taken_over_when_its_lease_has_run_out_and_not_before()
    {
        await _first.StoreAsync("e1");
        await _first.StartAndDieAsync();

        await _second.RunAsync();
        Assert.That(_second.Handled, Is.Empty);
        _second.Pass(InboxConformance.Lease);
        await _second.RunAsync();

        Assert.That(_second.Handled, Is.EqualTo(new[] { "e1" }));
        Assert.That((await _second.EntryAsync("e1")).State, Is.EqualTo(EntryState.Done));
    }

    [Test]
    public async Task A_relay_that_wakes_up_after_its_work_was_taken_over_settles_nothing()
    {
        await _first.StoreAsync("e1");
        var (frozen, wakes) = (new TaskCompletionSource(), new TaskCompletionSource());
        _first.Handler = async (_, _) =>
        {
            frozen.SetResult();
            await wakes.Task;
            return HandlerResult.Ignored("Of the relay that was frozen.");
        };
        _second.Answers(HandlerResult.Changed("Of the relay that took over."));

        var sleeping = _first.RunAsync();
        await frozen.Task;
        _second.Pass(new InboxOptions().LeaseDuration);
        await _second.RunAsync();
        wakes.SetResult();
        await sleeping;

        var entry = await _second.EntryAsync("e1");
        Assert.That((entry.State, entry.Decision), Is.EqualTo((EntryState.Done, "Of the relay that took over.")));
    }

    private Task<WorkerUnderTest> OpenAsync() => WorkerUnderTest.StartAsync(
        async (more, settings) => await _database.OpenAnotherAsync(more, settings), ("Inbox:Parallelism", "4"));

    private void Meets(WorkerUnderTest worker, string name, TaskCompletionSource works, Task otherWorks) =>
        worker.Handler = async (happened, _) =>
        {
            _handled.Enqueue((name, happened.WorkflowId!, happened.EventId));
            works.TrySetResult();
            await otherWorks;
            return HandlerResult.Changed("Done.");
        };
}
