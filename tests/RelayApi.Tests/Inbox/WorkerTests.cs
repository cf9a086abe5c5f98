using System.Net;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>The worker step by step: a clock that the test moves, a handler that does what the test says.</summary>
internal sealed class WorkerTests(InboxStore kind) : OnEachStore(kind)
{
    private WorkerUnderTest _worker;

    [SetUp]
    public async Task Start() => _worker = await WorkerUnderTest.StartAsync(Kind, ("Inbox:MaxAttempts", "3"), ("Inbox:Parallelism", "2"));

    [TearDown]
    public async Task Stop() => await _worker.DisposeAsync();

    [Test]
    public async Task Entries_of_a_workflow_are_handled_in_order_and_their_decisions_kept()
    {
        foreach (var eventId in new[] { "e1", "e2", "e3" })
            await _worker.StoreAsync(eventId);

        await _worker.RunAsync();

        Assert.That(_worker.Handled, Is.EqualTo(new[] { "e1", "e2", "e3" }));
        var entry = await _worker.EntryAsync("e3");
        Assert.That((entry.State, entry.Decision, entry.Attempts), Is.EqualTo((EntryState.Done, "Value written.", 1)));
    }

    [Test]
    public async Task What_a_handler_ignores_is_kept_as_ignored()
    {
        await _worker.StoreAsync("e1");
        _worker.Answers(HandlerResult.Ignored("No Agreement."));

        await _worker.RunAsync();

        Assert.That((await _worker.EntryAsync("e1")).State, Is.EqualTo(EntryState.Ignored));
    }

    [Test]
    public async Task Different_workflows_are_handled_side_by_side_up_to_the_set_number()
    {
        var release = new TaskCompletionSource();
        var bothRun = new TaskCompletionSource();
        var (running, most) = (0, 0);
        _worker.Handler = async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            if (running == 2)
                bothRun.TrySetResult();
            await release.Task;
            Interlocked.Decrement(ref running);
            return HandlerResult.Changed("Done.");
        };
        foreach (var workflowId in new[] { "w1", "w2", "w3", "w4" })
            await _worker.StoreAsync($"of-{workflowId}", workflowId);

        var run = _worker.RunAsync();
        await bothRun.Task;
        release.SetResult();
        await run;

        Assert.That((_worker.Handled.Count, most), Is.EqualTo((4, 2)));
    }

    [Test]
    public async Task A_passing_failure_is_retried_later_each_time_later_and_holds_up_its_workflow_only()
    {
        await _worker.StoreAsync("e1", "w1");
        await _worker.StoreAsync("e2", "w1");
        await _worker.StoreAsync("e3", "w2");
        _worker.Handler = (received, _) =>
            received.EventId == "e1" ? throw new HttpRequestException("refused") : Task.FromResult(HandlerResult.Changed("Done."));

        await _worker.RunAsync();
        Assert.That(_worker.Handled, Is.EquivalentTo(new[] { "e1", "e3" }));
        _worker.Pass(WorkerUnderTest.FirstRetryDelay);
        await _worker.RunAsync();
        _worker.Pass(WorkerUnderTest.FirstRetryDelay);
        await _worker.RunAsync();
        Assert.That(_worker.Handled.Count(eventId => eventId == "e1"), Is.EqualTo(2), "The second wait is longer than the first.");

        _worker.Answers(HandlerResult.Changed("Done."));
        _worker.Pass(WorkerUnderTest.FirstRetryDelay);
        await _worker.RunAsync();
        Assert.That(_worker.Handled.TakeLast(2), Is.EqualTo(new[] { "e1", "e2" }));
    }

    [Test]
    public async Task A_wait_that_the_server_asks_for_is_kept()
    {
        await _worker.StoreAsync("e1");
        _worker.Fails(() => new IroncladException("GET /workflows/w1", HttpStatusCode.TooManyRequests, IroncladError.None, TimeSpan.FromMinutes(7)));
        await _worker.RunAsync();

        _worker.Pass(TimeSpan.FromMinutes(7) - TimeSpan.FromMilliseconds(1));
        await _worker.RunAsync();
        Assert.That(_worker.Handled, Has.Count.EqualTo(1));
        _worker.Pass(TimeSpan.FromMilliseconds(1));
        await _worker.RunAsync();
        Assert.That(_worker.Handled, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task After_the_last_attempt_an_entry_is_set_aside_with_its_reason_and_the_workflow_goes_on()
    {
        await _worker.StoreAsync("e1");
        _worker.Fails(() => new HttpRequestException("refused"));
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await _worker.RunAsync();
            _worker.Pass(TimeSpan.FromHours(1));
        }

        var entry = await _worker.EntryAsync("e1");
        Assert.That((entry.State, entry.Attempts), Is.EqualTo((EntryState.SetAside, 3)));
        Assert.That(entry.Decision, Does.StartWith("Failed 3 times").And.Contain("could not be reached"));

        await _worker.StoreAsync("e2");
        await _worker.RunAsync();
        Assert.That(_worker.Handled.Last(), Is.EqualTo("e2"));
    }

    [Test]
    public async Task What_repeating_cannot_help_is_set_aside_at_once()
    {
        await _worker.StoreAsync("e1");
        _worker.Fails(() => new HandlerException(FailureKind.Never, "The Agreement Value is out of range."));

        await _worker.RunAsync();

        var entry = await _worker.EntryAsync("e1");
        Assert.That((entry.State, entry.Decision), Is.EqualTo((EntryState.SetAside, "The Agreement Value is out of range.")));
    }

    [Test]
    public async Task What_is_not_there_yet_is_tried_again_within_the_grace_period_and_then_set_aside()
    {
        await _worker.StoreAsync("e1");
        _worker.Answers(HandlerResult.NotYet("The Agreement is not there."));

        await _worker.RunAsync();
        Assert.That((await _worker.EntryAsync("e1")).State, Is.EqualTo(EntryState.Waiting));

        _worker.Pass(TimeSpan.FromMinutes(10));
        await _worker.RunAsync();
        var entry = await _worker.EntryAsync("e1");
        Assert.That(entry.State, Is.EqualTo(EntryState.SetAside));
        Assert.That(entry.Decision, Does.Contain("The Agreement is not there."));
    }

    [Test]
    public async Task An_attempt_that_never_ends_is_given_up_and_retried()
    {
        await _worker.StoreAsync("e1");
        var begun = new TaskCompletionSource();
        _worker.Handler = async (_, cancellation) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            return HandlerResult.Changed("Never.");
        };

        var run = _worker.RunAsync();
        await begun.Task;
        _worker.Pass(new InboxOptions().AttemptTimeout);
        await run;

        var entry = await _worker.EntryAsync("e1");
        Assert.That((entry.State, entry.Attempts), Is.EqualTo((EntryState.Waiting, 1)));
    }

    [Test]
    public async Task An_event_that_takes_the_process_down_is_set_aside_after_three_times()
    {
        await _worker.StoreAsync("e1");
        for (var crash = 0; crash < 3; crash++)
        {
            await _worker.StartAndDieAsync();
            await _worker.RestartAsync();
        }

        await _worker.RunAsync();

        var entry = await _worker.EntryAsync("e1");
        Assert.That(entry.State, Is.EqualTo(EntryState.SetAside));
        Assert.That(entry.Decision, Does.Contain("never ended").And.Contain("replay"));
        Assert.That(_worker.Handled, Is.Empty);
    }
}
