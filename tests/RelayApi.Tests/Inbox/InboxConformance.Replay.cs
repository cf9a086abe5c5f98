using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Replay;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>What an operator finds in the journal, and replays.</summary>
internal abstract partial class InboxConformance
{
    [Test]
    public async Task A_replayed_entry_is_worked_again_with_all_its_attempts()
    {
        await Store.StoreAsync("e1");
        await WorkOffAsync();

        Assert.That(await ReplayedAsync(new() { EventIds = ["e1"] }), Is.EqualTo(new[] { "e1" }));

        var attempt = await Store.StartAsync(await Store.ClaimAsync());
        Assert.That((attempt.Entries[0].EventId, attempt.Entries[0].Attempts), Is.EqualTo(("e1", 0)));
    }

    [Test]
    public async Task What_cannot_be_replayed_is_skipped_and_said_so()
    {
        await Store.StoreAsync("waits", "w1");
        await Inbox.StoreAsync(new NewEntry("unmapped", "workflow_comment_added", "w2", [7], "No handler."), default);
        await Inbox.StoreAsync(new NewEntry("nameless", "workflow_completed", null, [7], "Names no workflow."), default);

        var page = await ReplayAsync(new() { EventIds = ["waits", "unmapped", "nameless", "never-seen"] }, new());

        Assert.That(page.Replayed, Is.Empty);
        Assert.That(
            page.Skipped.Select(entry => $"{entry.EventId}: {entry.Reason}"),
            Is.EqualTo(new[]
            {
                "waits: It waits already.",
                "unmapped: No handler takes this kind of event.",
                "nameless: It names no workflow.",
                "never-seen: The journal has no such entry, or not in this selection.",
            }));
    }

    [Test]
    public async Task Entries_are_found_by_the_code_of_their_Agreement()
    {
        var agreement = new Guid("3F9A01BC-fa4e-54b7-8e68-811cf0fe36c8");
        foreach (var (eventId, about) in new[] { ("e1", agreement), ("e2", new Guid("3f9a01bd-0000-0000-0000-000000000000")) })
        {
            await Store.StoreAsync(eventId, $"workflow of {eventId}");
            var lease = await Store.ClaimAsync();
            var attempt = await Store.StartAsync(lease);
            await Inbox.CompleteAsync(lease, attempt, [new Completion(attempt.Entries[0], EntryState.Done, "Settled.", about)], default);
        }

        var found = await Store.Journal.ListAsync(new() { AgreementCode = "3f9a01bc" }, before: null, atMost: 10, default);

        Assert.That(found.Select(entry => entry.EventId), Is.EqualTo(new[] { "e1" }));
    }

    [Test]
    public async Task Everything_since_a_time_is_replayed_in_the_order_of_its_arrival()
    {
        await Store.StoreAsync("before", "w1");
        await Store.AdvanceAsync(Hour);
        foreach (var eventId in new[] { "e1", "e2", "e3" })
            await Store.StoreAsync(eventId, "w1");
        await WorkOffAsync();
        var since = (await Store.EntryAsync("e1")).ReceivedAt;

        await ReplayedAsync(new() { Since = since });

        Assert.That(await WorkOffAsync(), Is.EqualTo(new[] { "e1", "e2", "e3" }));
    }

    [Test]
    public async Task A_replay_of_many_goes_through_them_in_batches_and_leaves_alone_what_comes_meanwhile()
    {
        var many = JournalReplay.MostAtOnce + 1;
        await Task.WhenAll(Enumerable.Range(0, many - 1).Select(number => Store.StoreAsync($"e{number}", $"w{number % 3}")));
        await Store.StoreAsync("last");
        await WorkOffAsync();

        var first = await ReplayAsync(new() { State = EntryState.Done }, new());
        await Store.StoreAsync("late", "w-late");
        await WorkOffAsync();
        var rest = await ReplayAsync(new() { State = EntryState.Done }, first.Next!);

        Assert.That(first.Replayed, Has.Count.EqualTo(JournalReplay.MostAtOnce));
        Assert.That(rest.Replayed.Select(line => line.EventId), Is.EqualTo(new[] { "last" }));
        Assert.That(rest.Next, Is.Null);
    }

    [Test]
    public async Task Selecting_for_a_replay_changes_nothing()
    {
        await Store.StoreAsync("e1");
        await WorkOffAsync();

        var page = await Replay.SelectAsync(new() { State = EntryState.Done }, new(), 10, default);

        Assert.That(page.Replayed.Select(line => line.EventId), Is.EqualTo(new[] { "e1" }));
        Assert.That((await Store.EntryAsync("e1")).State, Is.EqualTo(EntryState.Done));
        Assert.That(await Store.DueAsync(), Is.Empty);
    }

    [Test]
    public async Task The_journal_is_found_by_state_event_workflow_Agreement_and_time_the_latest_first()
    {
        var agreement = Guid.NewGuid();
        await Store.StoreAsync("e1", "w1");
        await SettleAsync("e1", "w1", EntryState.SetAside, agreement);
        await Store.AdvanceAsync(Hour);
        await Store.StoreAsync("e2", "w1");
        await Inbox.StoreAsync(new NewEntry("e3", "workflow_launched", "w2", [7], "No handler."), default);
        var later = (await Store.EntryAsync("e2")).ReceivedAt;

        Assert.Multiple(async () =>
        {
            Assert.That(await FoundAsync(new()), Is.EqualTo(new[] { "e3", "e2", "e1" }));
            Assert.That(await FoundAsync(new() { State = EntryState.SetAside }), Is.EqualTo(new[] { "e1" }));
            Assert.That(await FoundAsync(new() { Event = "workflow_launched" }), Is.EqualTo(new[] { "e3" }));
            Assert.That(await FoundAsync(new() { Workflow = "w1" }), Is.EqualTo(new[] { "e2", "e1" }));
            Assert.That(await FoundAsync(new() { Agreement = agreement }), Is.EqualTo(new[] { "e2", "e1" }), "e2 waits in its workflow.");
            Assert.That(await FoundAsync(new() { Since = later }), Is.EqualTo(new[] { "e3", "e2" }));
            Assert.That(await FoundAsync(new() { Until = later }), Is.EqualTo(new[] { "e1" }));
        });
    }

    [Test]
    public async Task The_journal_is_listed_page_by_page()
    {
        foreach (var eventId in new[] { "e1", "e2", "e3" })
            await Store.StoreAsync(eventId);

        var first = await Store.Journal.ListAsync(new(), before: null, atMost: 2, default);
        var second = await Store.Journal.ListAsync(new(), first[^1].Id, atMost: 2, default);

        Assert.That(first.Concat(second).Select(line => line.EventId), Is.EqualTo(new[] { "e3", "e2", "e1" }));
    }

    private JournalReplay Replay => Store.Services.GetRequiredService<JournalReplay>();

    private Task<ReplayPage> ReplayAsync(JournalSelection selection, JournalRange range) => Replay.ReplayAsync(selection, range, default);

    private async Task<string[]> ReplayedAsync(JournalSelection selection) =>
        [.. (await ReplayAsync(selection, new())).Replayed.Select(line => line.EventId)];

    private async Task<string[]> FoundAsync(JournalSelection selection) =>
        [.. (await Store.Journal.ListAsync(selection, before: null, atMost: 10, default)).Select(line => line.EventId)];

    /// <summary>Handles the entry that waits first in the only lane that is due.</summary>
    private async Task SettleAsync(string eventId, string workflowId, EntryState state, Guid? agreement = null)
    {
        var lease = await Store.ClaimAsync();
        var attempt = await Store.StartAsync(lease);
        Assert.That((lease.WorkflowId, attempt.Entries[0].EventId), Is.EqualTo((workflowId, eventId)));
        await Inbox.CompleteAsync(lease, attempt, [new Completion(attempt.Entries[0], state, "Settled.", agreement)], default);
    }
}
