using Ironclad.RelayApi.Inbox;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>What holds while a workflow is leased, after a lease is lost, and when an operator steps in.</summary>
internal abstract partial class InboxConformance
{
    [Test]
    public async Task An_attempt_counts_from_its_start_so_that_a_killed_process_leaves_a_trace()
    {
        await Store.StoreAsync("e1");
        await Store.StartAsync(await Store.ClaimAsync());
        await Store.RestartAsync();
        await Store.AdvanceAsync(Lease);

        var again = await Store.StartAsync(await Store.ClaimAsync());

        Assert.That((again.Entries[0].Attempts, again.Entries[0].UnfinishedAttempts), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_lease_that_is_not_renewed_runs_out()
    {
        await Store.StoreAsync("e1");
        await Store.ClaimAsync();

        await Store.AdvanceAsync(Lease - TimeSpan.FromMilliseconds(1));
        Assert.That(await Store.DueAsync(), Is.Empty);
        await Store.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        Assert.That(await Store.DueAsync(), Is.EqualTo(new[] { "w1" }));
    }

    [Test]
    public async Task A_lease_that_is_renewed_does_not_run_out()
    {
        await Store.StoreAsync("e1");
        var lease = await Store.ClaimAsync();
        await Store.AdvanceAsync(Lease / 2);
        Assert.That(await Inbox.RenewAsync(lease, Lease, default), Is.True);

        await Store.AdvanceAsync(Lease / 2);

        Assert.That(await Store.DueAsync(), Is.Empty);
    }

    [Test]
    public async Task Whoever_lost_the_lease_can_settle_renew_and_release_nothing()
    {
        await Store.StoreAsync("e1");
        var frozen = await Store.ClaimAsync();
        var frozenAttempt = await Store.StartAsync(frozen);
        await Store.AdvanceAsync(Lease);
        var current = await Store.ClaimAsync();

        Assert.That(await Inbox.RenewAsync(frozen, Lease, default), Is.False);
        Assert.That(await Store.FailAsync(frozen, frozenAttempt, Hour), Is.False);
        Assert.That(await Store.DoneAsync(frozen, frozenAttempt), Is.EqualTo(LaneProgress.LeaseLost));
        Assert.That(await Inbox.StartAttemptAsync(frozen, 1, default), Is.Null);
        Assert.That((await Store.EntryAsync("e1")).State, Is.EqualTo(EntryState.Waiting));
        Assert.That(await Store.DoneAsync(current, await Store.StartAsync(current)), Is.EqualTo(LaneProgress.Closed));
    }

    [Test]
    public async Task An_entry_set_aside_makes_way_for_the_next()
    {
        await Store.StoreAsync("e1");
        await Store.StoreAsync("e2");
        var lease = await Store.ClaimAsync();
        var attempt = await Store.StartAsync(lease);

        var progress = await Store.SettleAsync(lease, attempt, EntryState.SetAside, 1);

        Assert.That(progress, Is.EqualTo(LaneProgress.MoreWaiting));
        Assert.That((await Store.StartAsync(lease)).Entries[0].EventId, Is.EqualTo("e2"));
        Assert.That((await Store.Journal.SummaryAsync(default)).SetAside, Is.EqualTo(1));
    }

    [Test]
    public async Task An_operator_can_set_aside_at_once_what_blocks_its_workflow()
    {
        await Store.StoreAsync("e1");
        await Store.StoreAsync("e2");
        var lease = await Store.ClaimAsync();
        await Store.FailAsync(lease, await Store.StartAsync(lease), Hour);

        Assert.That(await Store.Journal.SetAsideAsync("e1", "By an operator.", default), Is.True);
        Assert.That(await Store.Journal.SetAsideAsync("e1", "By an operator.", default), Is.False);

        Assert.That(await WorkOffAsync(), Is.EqualTo(new[] { "e2" }));
    }

    [Test]
    public async Task What_an_operator_set_aside_in_the_middle_of_an_attempt_stays_aside()
    {
        await Store.StoreAsync("e1");
        var lease = await Store.ClaimAsync();
        var attempt = await Store.StartAsync(lease);
        await Store.Journal.SetAsideAsync("e1", "By an operator.", default);

        await Store.DoneAsync(lease, attempt);

        Assert.That((await Store.EntryAsync("e1")).Decision, Is.EqualTo("By an operator."));
    }

    [Test]
    public async Task The_summary_tells_what_waits_and_since_when()
    {
        var empty = await Store.Journal.SummaryAsync(default);
        await Store.StoreAsync("e1");
        var first = (await Store.EntryAsync("e1")).ReceivedAt;
        await Store.AdvanceAsync(Hour);
        await Store.StoreAsync("e2");

        Assert.That(empty, Is.EqualTo(new JournalSummary(0, 0, null)));
        Assert.That(await Store.Journal.SummaryAsync(default), Is.EqualTo(new JournalSummary(2, 0, first)
        {
            Workflows = 1,
            NextDue = first,
            LastReceived = (await Store.EntryAsync("e2")).ReceivedAt,
        }));
    }
}
