using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>What the worker does with entries of one workflow that wait together.</summary>
internal sealed class WorkerBurstTests(InboxStore kind) : OnEachStore(kind)
{
    private WorkerUnderTest _worker;

    [SetUp]
    public async Task Start()
    {
        _worker = await WorkerUnderTest.StartAsync(Kind, ("Inbox:MaxBurst", "10"), ("Inbox:MaxAttempts", "3"));
        foreach (var eventId in new[] { "e1", "e2", "e3" })
            await _worker.StoreAsync(eventId);
    }

    [TearDown]
    public async Task Stop() => await _worker.DisposeAsync();

    [Test]
    public async Task Entries_that_wait_together_are_one_attempt_and_each_keeps_its_decision()
    {
        _worker.Handler = (happened, _) => Task.FromResult(HandlerResult.Changed($"Wrote {happened.EventId}."));

        await _worker.RunAsync();

        Assert.That(_worker.Bursts, Is.EqualTo(new[] { 3 }));
        Assert.That((await _worker.EntryAsync("e2")).Decision, Is.EqualTo("Wrote e2."));
    }

    [Test]
    public async Task A_poison_entry_is_set_aside_alone_and_the_others_are_done()
    {
        _worker.Handler = (happened, _) => happened.EventId == "e2"
            ? throw new HandlerException(FailureKind.Never, "Out of range.")
            : Task.FromResult(HandlerResult.Changed("Done."));

        await _worker.RunAsync();

        Assert.That(_worker.Bursts, Is.EqualTo(new[] { 3, 1, 1, 1 }));
        Assert.That(await StatesAsync(), Is.EqualTo(new[] { EntryState.Done, EntryState.SetAside, EntryState.Done }));
    }

    [Test]
    public async Task An_entry_that_the_relay_has_a_mistake_with_does_not_hold_up_those_before_it()
    {
        _worker.Handler = (happened, _) => happened.EventId == "e2"
            ? throw new InvalidCastException("a mistake")
            : Task.FromResult(HandlerResult.Changed("Done."));

        await _worker.RunAsync();

        Assert.That(await StatesAsync(), Is.EqualTo(new[] { EntryState.Done, EntryState.Waiting, EntryState.Waiting }));
    }

    [Test]
    public async Task A_passing_failure_counts_for_all_that_were_tried_and_they_go_on_together()
    {
        _worker.Fails(() => new HttpRequestException("refused"));
        await _worker.RunAsync();
        Assert.That((await _worker.EntryAsync("e3")).Attempts, Is.EqualTo(1));

        _worker.Answers(HandlerResult.Changed("Done."));
        _worker.Pass(WorkerUnderTest.FirstRetryDelay);
        await _worker.RunAsync();

        Assert.That(_worker.Bursts, Is.EqualTo(new[] { 3, 3 }));
        Assert.That(await StatesAsync(), Is.All.EqualTo(EntryState.Done));
    }

    [Test]
    public async Task What_is_not_there_yet_blocks_no_entry_that_came_before_it()
    {
        _worker.Handler = (happened, _) => Task.FromResult(
            happened.EventId == "e1" ? HandlerResult.Changed("Done.") : HandlerResult.NotYet("No record."));

        await _worker.RunAsync();

        Assert.That(await StatesAsync(), Is.EqualTo(new[] { EntryState.Done, EntryState.Waiting, EntryState.Waiting }));
        Assert.That((await _worker.EntryAsync("e2")).Decision, Is.EqualTo("No record."));
    }

    [Test]
    public async Task A_burst_that_takes_the_process_down_is_taken_apart()
    {
        await _worker.StartAndDieAsync();
        await _worker.RestartAsync();

        await _worker.RunAsync();

        Assert.That(_worker.Bursts.First(), Is.EqualTo(1));
        Assert.That(await StatesAsync(), Is.All.EqualTo(EntryState.Done));
    }

    private async Task<EntryState[]> StatesAsync() =>
        [.. (await Task.WhenAll(new[] { "e1", "e2", "e3" }.Select(_worker.EntryAsync))).Select(entry => entry.State)];
}
