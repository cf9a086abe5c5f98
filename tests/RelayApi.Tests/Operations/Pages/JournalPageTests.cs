using System.Net;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Operations.Pages;

/// <summary>The journal, its entries and what is set aside, as an operator sees and mends them.</summary>
internal sealed class JournalPageTests
{
    private static readonly Guid Agreement = new("3e1c164f-fa4e-54b7-8e68-811cf0fe36c8");

    private TemporaryFolder _folder;
    private Signer _ironclad;
    private RelayUnderTest _relay;
    private Visitor _visitor;

    [OneTimeSetUp]
    public async Task Start()
    {
        _folder = new TemporaryFolder();
        _ironclad = await Signer.StartAsync();
        _relay = await RelayUnderTest.StartAsync(
            _ironclad.Address, _folder.InboxPath, replace: null, ("Operations:AdminKey", OperatorApi.AdminKey));
        _visitor = await Visitor.OperatorAsync(_relay);
        for (var number = 1; number <= 120; number++)
            await _relay.StoreAsync($"of-many-{number}", "workflow_attribute_updated", "many");
        await _relay.SettleAsync();
        await _relay.StoreAsync("completed", "workflow_completed", "w1", "{\"note\":\"<b>&amp;\"}");
        await SettleAsync("w1", EntryState.Done, Agreement);
        await _relay.StoreAsync("waiting", "workflow_completed", "w1");
        await _relay.StoreAsync("given-up", "workflow_approval_status_changed", "w2");
        await SettleAsync("w2", EntryState.SetAside);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _visitor.Dispose();
        await _relay.DisposeAsync();
        await _ironclad.DisposeAsync();
        _folder.Dispose();
    }

    [TestCase("find=completed", "completed")]
    [TestCase("find=3E1C164F-fa4e-54b7-8e68-811cf0fe36c8", "waiting completed")]
    [TestCase("find=w1", "waiting completed")]
    [TestCase("find=w1&state=Waiting", "waiting")]
    [TestCase("find=w1&event=workflow_paused", "")]
    [TestCase("find=w2&state=SetAside", "given-up")]
    [TestCase("event=workflow_approval_status_changed", "given-up")]
    [TestCase("event=workflow_approval_status_changed&state=Done", "")]
    [TestCase("find=w1&event=workflow_completed&state=Done", "completed")]
    [TestCase("find=not-there", "")]
    public async Task The_journal_is_searched_and_filtered(string query, string expected) =>
        Assert.That(Listed(await _visitor.OpenAsync($"/ops/journal?{query}")), Is.EqualTo(expected));

    [Test]
    public async Task The_code_of_an_attempt_finds_what_it_handled()
    {
        var code = (await _relay.EntryAsync("completed"))!.Correlation!;

        Assert.That(Listed(await _visitor.OpenAsync($"/ops/journal?find={code.ToUpperInvariant()}")), Is.EqualTo("completed"));
    }

    [Test]
    public async Task Older_entries_follow_page_by_page_and_each_is_shown_once()
    {
        var seen = new List<string>();
        for (var page = await _visitor.OpenAsync("/ops/journal?find=many"); ; page = await _visitor.OpenAsync(page.LinkTo("Older")!))
        {
            seen.AddRange(Listed(page).Split(' '));
            if (page.LinkTo("Older") is null)
                break;
        }

        Assert.That(seen, Is.EqualTo(Enumerable.Range(1, 120).Reverse().Select(number => $"of-many-{number}")));
    }

    [Test]
    public async Task An_entry_shows_what_came_in_and_what_became_of_it_and_nothing_of_a_body_is_markup()
    {
        var page = await _visitor.OpenAsync("/ops/journal/completed");

        Assert.That(page.Text, Does.Contain("workflow_completed").And.Contain(Agreement.ToString()).And.Contain("Settled.").And.Contain("Done"));
        Assert.That(page.Html, Does.Not.Contain("<b>"));
        Assert.That(page.Text, Does.Contain("\"note\": \"<b>&amp;\""));
    }

    [Test]
    public async Task An_event_that_never_came_in_is_not_found()
    {
        var page = await _visitor.OpenAsync("/ops/journal/unknown");

        Assert.That((page.Status, page.Text.Contains("has no event unknown", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.NotFound, true)));
    }

    [Test]
    public async Task A_waiting_event_is_set_aside_with_a_reason_and_replayed()
    {
        await _relay.StoreAsync("in-the-way", "workflow_completed", "w3");

        var page = await _visitor.OpenAsync("/ops/journal/in-the-way");
        var refused = await _visitor.SendAsync(page, "/ops/journal/in-the-way?handler=SetAside", ("reason", " "));
        var done = await _visitor.FollowAsync(await _visitor.SendAsync(page, "/ops/journal/in-the-way?handler=SetAside", ("reason", "It blocks.")));

        Assert.That((refused.Status, done.Text.Contains("The event is set aside.", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.BadRequest, true)));
        Assert.That(done.Text, Does.Contain("By an operator: It blocks."));
        var replayed = await _visitor.FollowAsync(await _visitor.SendAsync(done, "/ops/journal/in-the-way?handler=Replay"));
        Assert.That(replayed.Text, Does.Contain("1 event waits to be handled again."));
        Assert.That(await _relay.StateAsync("in-the-way"), Is.EqualTo(EntryState.Waiting));
    }

    [Test]
    public async Task What_is_ticked_is_replayed_and_the_rest_stays_set_aside()
    {
        await _relay.StoreAsync("ticked", "workflow_completed", "w4");
        await _relay.StoreAsync("left", "workflow_completed", "w5");
        await SettleAsync("w4", EntryState.SetAside);
        await SettleAsync("w5", EntryState.SetAside);

        var page = await _visitor.OpenAsync("/ops/set-aside");
        var nothing = await _visitor.FollowAsync(await _visitor.SendAsync(page, "/ops/set-aside?handler=Replay"));
        var done = await _visitor.FollowAsync(await _visitor.SendAsync(page, "/ops/set-aside?handler=Replay", ("eventIds", "ticked")));

        Assert.That(nothing.Text, Does.Contain("Nothing was ticked"));
        Assert.That(done.Text, Does.Contain("1 event waits to be handled again."));
        Assert.That((await _relay.StateAsync("ticked"), await _relay.StateAsync("left")), Is.EqualTo((EntryState.Waiting, EntryState.SetAside)));
    }

    private static string Listed(Page page) => string.Join(' ', page.LinksTo("/ops/journal/"));

    private async Task SettleAsync(string workflow, EntryState state, Guid? agreement = null)
    {
        var inbox = _relay.Services.GetRequiredService<IInbox>();
        foreach (var lease in await inbox.ClaimAsync(100, TimeSpan.FromMinutes(1), default))
        {
            if (lease.WorkflowId == workflow && await inbox.StartAttemptAsync(lease, 100, default) is { } attempt)
                await inbox.CompleteAsync(lease, attempt, [.. attempt.Entries.Select(entry => new Completion(entry, state, "Settled.", agreement))], default);
            else
                await inbox.ReleaseAsync(lease, TimeSpan.Zero, failed: null, default);
        }
    }
}
