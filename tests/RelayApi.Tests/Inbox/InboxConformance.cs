using Ironclad.RelayApi.Inbox;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>What every store of the inbox must do. A store's own fixture derives from this.</summary>
internal abstract partial class InboxConformance
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    protected StoreUnderTest Store { get; private set; } = null!;

    protected IInbox Inbox => Store.Inbox;

    [SetUp]
    public async Task Open() => Store = await OpenAsync();

    [TearDown]
    public async Task Close() => await Store.DisposeAsync();

    protected abstract Task<StoreUnderTest> OpenAsync();

    [Test]
    public async Task An_event_is_stored_once()
    {
        Assert.That(await Store.StoreAsync("e1"), Is.True);
        Assert.That(await Store.StoreAsync("e1"), Is.False);

        Assert.That((await Store.Journal.SummaryAsync(default)).Waiting, Is.EqualTo(1));
    }

    [Test]
    public async Task The_same_event_delivered_many_times_at_once_is_stored_once()
    {
        var stored = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Store.StoreAsync("e1")));

        Assert.That(stored.Count(isNew => isNew), Is.EqualTo(1));
    }

    [Test]
    public async Task An_event_that_is_done_is_not_taken_again()
    {
        await Store.StoreAsync("e1");
        await WorkOffAsync();

        Assert.That(await Store.StoreAsync("e1"), Is.False);
        Assert.That(await Store.DueAsync(), Is.Empty);
    }

    [Test]
    public async Task An_ignored_event_is_kept_and_nobody_works_it()
    {
        await Inbox.StoreAsync(new NewEntry("e1", "workflow_comment_added", "w1", [7], "No handler."), default);

        Assert.That(await Store.DueAsync(), Is.Empty);
        var entry = await Store.EntryAsync("e1");
        Assert.That((entry.State, entry.Decision, entry.Body), Is.EqualTo((EntryState.Ignored, "No handler.", new byte[] { 7 })));
    }

    [Test]
    public async Task Entries_and_their_order_survive_a_restart()
    {
        foreach (var eventId in new[] { "e1", "e2", "e3" })
            await Store.StoreAsync(eventId);
        await Store.RestartAsync();

        Assert.That(await WorkOffAsync(), Is.EqualTo(new[] { "e1", "e2", "e3" }));
    }

    [Test]
    public async Task A_workflow_is_leased_to_one_at_a_time_and_different_workflows_side_by_side()
    {
        await Store.StoreAsync("e1", "w1");
        await Store.StoreAsync("e2", "w1");
        await Store.StoreAsync("e3", "w2");

        Assert.That(await Store.DueAsync(), Is.EquivalentTo(new[] { "w1", "w2" }));
        Assert.That(await Store.DueAsync(), Is.Empty);
    }

    [Test]
    public async Task No_more_lanes_are_claimed_than_asked_for_the_longest_due_first()
    {
        foreach (var workflowId in new[] { "w3", "w1", "w2" })
        {
            await Store.StoreAsync($"of-{workflowId}", workflowId);
            await Store.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        var claimed = await Inbox.ClaimAsync(2, Lease, default);

        Assert.That(claimed.Select(lease => lease.WorkflowId), Is.EquivalentTo(new[] { "w3", "w1" }));
    }

    [Test]
    public async Task A_failed_entry_holds_up_its_own_workflow_until_it_is_due_and_no_other()
    {
        await Store.StoreAsync("e1", "w1");
        await Store.StoreAsync("e2", "w1");
        var lease = await Store.ClaimAsync();
        await Store.FailAsync(lease, await Store.StartAsync(lease), Hour);
        await Store.StoreAsync("e3", "w2");

        Assert.That(await Store.DueAsync(), Is.EqualTo(new[] { "w2" }));
        await Store.AdvanceAsync(Hour);
        Assert.That(await Store.DueAsync(), Does.Contain("w1"));
    }

    [Test]
    public async Task A_new_entry_does_not_overtake_one_that_waits_for_its_retry()
    {
        await Store.StoreAsync("e1");
        var lease = await Store.ClaimAsync();
        await Store.FailAsync(lease, await Store.StartAsync(lease), Hour);
        await Store.StoreAsync("e2");

        Assert.That(await Store.DueAsync(), Is.Empty);
        await Store.AdvanceAsync(Hour);
        Assert.That(await WorkOffAsync(), Is.EqualTo(new[] { "e1", "e2" }));
    }

    [Test]
    public async Task A_failure_is_kept_with_its_reason_and_counted()
    {
        await Store.StoreAsync("e1");
        var lease = await Store.ClaimAsync();
        await Store.FailAsync(lease, await Store.StartAsync(lease), TimeSpan.Zero);
        lease = await Store.ClaimAsync();
        var second = await Store.StartAsync(lease);
        Assert.That((second.Entries[0].Attempts, second.Entries[0].UnfinishedAttempts), Is.EqualTo((1, 0)));

        await Store.FailAsync(lease, second, TimeSpan.Zero, counts: false);

        var entry = await Store.EntryAsync("e1");
        Assert.That((entry.State, entry.Attempts, entry.Decision), Is.EqualTo((EntryState.Waiting, 1, "Failed.")));
    }

    [Test]
    public async Task An_entry_that_arrives_while_the_last_one_is_handled_is_worked_next()
    {
        await Store.StoreAsync("e1");
        var lease = await Store.ClaimAsync();
        var attempt = await Store.StartAsync(lease);
        Assert.That(attempt.IsLastWaiting, Is.True);

        await Store.StoreAsync("e2");

        Assert.That(await Store.DoneAsync(lease, attempt), Is.EqualTo(LaneProgress.MoreWaiting));
        Assert.That((await Store.StartAsync(lease)).Entries[0].EventId, Is.EqualTo("e2"));
    }

    [Test]
    public async Task A_lane_that_opens_again_is_due_at_once_and_in_its_turn()
    {
        await Store.StoreAsync("e1", "w1");
        await Store.AdvanceAsync(TimeSpan.FromSeconds(1));
        await WorkOffAsync();
        await Store.StoreAsync("e2", "w2");
        await Store.AdvanceAsync(TimeSpan.FromSeconds(1));
        await Store.StoreAsync("e3", "w1");

        Assert.That((await Store.ClaimAsync()).WorkflowId, Is.EqualTo("w2"), "The old due time of w1 must not put it first.");
        Assert.That((await Store.ClaimAsync()).WorkflowId, Is.EqualTo("w1"));
    }

    /// <summary>Works all that is due, in the order in which it comes.</summary>
    private async Task<List<string>> WorkOffAsync()
    {
        var worked = new List<string>();
        foreach (var lease in await Inbox.ClaimAsync(100, Lease, default))
        {
            while (await Inbox.StartAttemptAsync(lease, 1, default) is { } attempt)
            {
                worked.Add(attempt.Entries[0].EventId);
                if (await Store.DoneAsync(lease, attempt) == LaneProgress.Closed)
                    break;
            }
        }

        return worked;
    }
}
