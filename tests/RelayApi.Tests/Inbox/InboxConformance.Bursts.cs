using Ironclad.RelayApi.Inbox;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>Entries of one workflow that are handled together.</summary>
internal abstract partial class InboxConformance
{
    [Test]
    public async Task Entries_that_wait_together_are_handed_out_together_in_order_up_to_the_limit()
    {
        await StoreManyAsync("e1", "e2", "e3");
        var lease = await Store.ClaimAsync();

        var first = await Store.StartAsync(lease, atMost: 2);
        Assert.That((Ids(first), first.IsLastWaiting), Is.EqualTo((new[] { "e1", "e2" }, false)));
        Assert.That(await Store.DoneAsync(lease, first), Is.EqualTo(LaneProgress.MoreWaiting));

        var second = await Store.StartAsync(lease, atMost: 2);
        Assert.That((Ids(second), second.IsLastWaiting), Is.EqualTo((new[] { "e3" }, true)));
        Assert.That(await Store.DoneAsync(lease, second), Is.EqualTo(LaneProgress.Closed));
    }

    [Test]
    public async Task Entries_whose_attempt_did_not_end_are_handed_out_one_by_one()
    {
        await StoreManyAsync("e1", "e2", "e3");
        var lease = await Store.ClaimAsync();
        await Store.StartAsync(lease, atMost: 2);

        foreach (var alone in new[] { "e1", "e2", "e3" })
        {
            var attempt = await Store.StartAsync(lease, atMost: 9);
            Assert.That(Ids(attempt), Is.EqualTo(new[] { alone }));
            await Store.DoneAsync(lease, attempt);
        }
    }

    [Test]
    public async Task What_an_attempt_did_not_settle_counts_as_never_tried()
    {
        await StoreManyAsync("e1", "e2", "e3");
        var lease = await Store.ClaimAsync();

        Assert.That(
            await Store.SettleAsync(lease, await Store.StartAsync(lease, atMost: 9), EntryState.Done, 1), Is.EqualTo(LaneProgress.MoreWaiting));

        var rest = await Store.StartAsync(lease, atMost: 9);
        Assert.That(Ids(rest), Is.EqualTo(new[] { "e2", "e3" }));
        Assert.That(rest.Entries.Select(entry => entry.Attempts), Is.All.Zero);
    }

    [Test]
    public async Task A_failed_attempt_counts_for_the_entries_that_failed_and_for_no_other()
    {
        await StoreManyAsync("e1", "e2");
        var lease = await Store.ClaimAsync();
        var attempt = await Store.StartAsync(lease, atMost: 9);

        await Inbox.ReleaseAsync(lease, TimeSpan.Zero, new FailedAttempt(attempt, [attempt.Entries[0]], "Not there yet."), default);

        var (failed, untried) = (await Store.EntryAsync("e1"), await Store.EntryAsync("e2"));
        Assert.That((failed.Attempts, failed.UnfinishedAttempts, failed.Decision), Is.EqualTo((1, 0, "Not there yet.")));
        Assert.That((untried.Attempts, untried.UnfinishedAttempts, untried.Decision), Is.EqualTo((0, 0, (string?)null)));
    }

    [Test]
    public async Task An_entry_that_arrives_during_a_burst_keeps_the_lane_open()
    {
        await StoreManyAsync("e1", "e2");
        var lease = await Store.ClaimAsync();
        var burst = await Store.StartAsync(lease, atMost: 9);
        await Store.StoreAsync("e3");

        Assert.That(await Store.DoneAsync(lease, burst), Is.EqualTo(LaneProgress.MoreWaiting));
        Assert.That(Ids(await Store.StartAsync(lease, atMost: 9)), Is.EqualTo(new[] { "e3" }));
    }

    [Test]
    public async Task An_attempt_leaves_its_correlation_and_the_Agreement_it_found()
    {
        await Store.StoreAsync("e1");
        var lease = await Store.ClaimAsync();
        var attempt = await Store.StartAsync(lease);
        var agreement = Guid.NewGuid();
        await Inbox.CompleteAsync(lease, attempt, [new Completion(attempt.Entries[0], EntryState.Done, "Done.", agreement)], default);

        var entry = await Store.EntryAsync("e1");
        Assert.That((entry.Correlation, entry.AgreementId), Is.EqualTo((attempt.Correlation, (Guid?)agreement)));
    }

    private static string[] Ids(Attempt attempt) => [.. attempt.Entries.Select(entry => entry.EventId)];

    private async Task StoreManyAsync(params string[] eventIds)
    {
        foreach (var eventId in eventIds)
            await Store.StoreAsync(eventId);
    }
}
