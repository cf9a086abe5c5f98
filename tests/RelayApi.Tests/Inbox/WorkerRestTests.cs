using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>When the worker rests: a refused credential, the kill switch, the end of the relay.</summary>
internal sealed class WorkerRestTests(InboxStore kind) : OnEachStore(kind)
{
    private WorkerUnderTest _worker;

    [SetUp]
    public async Task Start() => _worker = await WorkerUnderTest.StartAsync(Kind, ("Inbox:Parallelism", "1"), ("Inbox:MaxAttempts", "2"));

    [TearDown]
    public async Task Stop() => await _worker.DisposeAsync();

    [Test]
    public async Task A_refused_credential_stops_all_handling_and_says_so_loudly()
    {
        await _worker.StoreAsync("e1", "w1");
        await _worker.StoreAsync("e2", "w2");
        _worker.Fails(() => new HandlerException(FailureKind.AskHuman, "Ironclad refused the token."));

        await _worker.RunAsync();

        Assert.That(_worker.Handled, Is.EqualTo(new[] { "e1" }));
        Assert.That(_worker.State.HumanNeeded, Is.EqualTo("Ironclad refused the token."));
        Assert.That(_worker.Log, Has.Some.StartsWith("Critical: Handling rests").And.Contains("Ironclad refused the token."));
    }

    [Test]
    public async Task Handling_goes_on_by_itself_when_the_credential_works_again()
    {
        await _worker.StoreAsync("e1");
        _worker.Fails(() => new HandlerException(FailureKind.AskHuman, "Ironclad refused the token."));
        await _worker.RunAsync();

        _worker.Answers(HandlerResult.Changed("Done."));
        _worker.Pass(new InboxOptions().RestAfterRefusal);
        await _worker.RunAsync();

        Assert.That((await _worker.EntryAsync("e1")).State, Is.EqualTo(EntryState.Done));
        Assert.That(_worker.State.HumanNeeded, Is.Null);
    }

    [Test]
    public async Task However_long_a_credential_is_refused_no_entry_is_set_aside_for_it()
    {
        await _worker.StoreAsync("e1");
        _worker.Fails(() => new HandlerException(FailureKind.AskHuman, "Ironclad refused the token."));

        for (var rest = 0; rest < 5; rest++)
        {
            await _worker.RunAsync();
            _worker.Pass(new InboxOptions().RestAfterRefusal);
        }

        Assert.That(_worker.Handled, Has.Count.EqualTo(5));
        Assert.That((await _worker.EntryAsync("e1")).State, Is.EqualTo(EntryState.Waiting));
    }

    [Test]
    public async Task The_running_worker_handles_a_new_entry_when_it_is_woken_without_waiting_for_the_next_look()
    {
        var handled = new TaskCompletionSource();
        _worker.Handler = (_, _) =>
        {
            handled.TrySetResult();
            return Task.FromResult(HandlerResult.Changed("Done."));
        };
        await _worker.Worker.StartAsync(default);
        await _worker.StoreAsync("e1");

        _worker.WakeUp.Ring();

        await handled.Task;
        await _worker.Worker.StopAsync(default);
        Assert.That((await _worker.EntryAsync("e1")).State, Is.EqualTo(EntryState.Done));
    }

    [Test]
    public async Task A_relay_that_stops_ends_the_entry_in_hand_and_begins_no_other()
    {
        await _worker.StoreAsync("e1");
        await _worker.StoreAsync("e2");
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        _worker.Handler = async (_, _) =>
        {
            begun.TrySetResult();
            await release.Task;
            return HandlerResult.Changed("Done.");
        };
        await _worker.Worker.StartAsync(default);
        await begun.Task;

        var stop = _worker.Worker.StopAsync(default);
        release.SetResult();
        await stop;

        Assert.That((await _worker.EntryAsync("e1")).State, Is.EqualTo(EntryState.Done));
        Assert.That((await _worker.EntryAsync("e2")).Attempts, Is.Zero);
        Assert.That(await _worker.ClaimAsync(), Has.Count.EqualTo(1), "The lane is free at once for the next one.");
    }

    [Test]
    public async Task An_entry_in_hand_that_does_not_end_in_the_time_the_host_gives_is_cancelled_and_waits_again()
    {
        await _worker.StoreAsync("e1");
        var begun = new TaskCompletionSource();
        _worker.Handler = async (_, cancellation) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            return HandlerResult.Changed("Never.");
        };
        await _worker.Worker.StartAsync(default);
        await begun.Task;

        await _worker.Worker.StopAsync(new CancellationToken(canceled: true));
        await _worker.Worker.ExecuteTask!;

        var entry = await _worker.EntryAsync("e1");
        Assert.That((entry.State, entry.Attempts, entry.UnfinishedAttempts), Is.EqualTo((EntryState.Waiting, 0, 0)));
    }

    [Test]
    public async Task An_attempt_is_one_line_with_what_an_operator_needs_and_no_body()
    {
        await _worker.StoreAsync("e1");

        await _worker.RunAsync();

        var line = _worker.Log.Single(text => text.Contains("e1", StringComparison.Ordinal));
        Assert.That(line, Does.StartWith(
            "Information: workflow_completed e1 of workflow 6a6b3fe555335a552adb8903, attempt 1: Done after 0 ms. Value written. [")
            .And.Contains($"[{(await _worker.EntryAsync("e1")).Correlation}]"));
    }
}
