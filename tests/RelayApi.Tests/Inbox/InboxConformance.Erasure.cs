using System.Text;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Erasure;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>What the journal holds about a person is found and erased.</summary>
internal abstract partial class InboxConformance
{
    private const string Address = "casey@contoso.test";
    protected const string Named = """{"payload":{"userEmail":"casey@contoso.test"}}""";

    [TestCase("""{"payload":{"userEmail":"casey@contoso.test"}}""")]
    [TestCase("""{"payload":{"userEmail":"Casey@Contoso.TEST"}}""", TestName = "In_other_letters")]
    [TestCase("""{"payload":{"userEmail":"casey\u0040contoso.test"}}""", TestName = "Escaped")]
    [TestCase("""{"payload":{"comment":"Ask Casey <casey@contoso.test>."}}""", TestName = "Within_a_text")]
    [TestCase("""{"payload":{"link":"mailto:casey%40contoso.test"}}""", TestName = "In_a_link")]
    [TestCase("""{"casey@contoso.test":1}""", TestName = "As_a_name")]
    [TestCase("no JSON, but casey@contoso.test", TestName = "Not_in_JSON")]
    public async Task A_person_is_found_by_e_mail_address_and_erased(string body)
    {
        await StoreAsync("e1", body);
        await StoreAsync("e2", """{"payload":{"userEmail":"somebody@contoso.test"}}""");
        await WorkOffAsync();

        var page = await EraseAsync(dryRun: false);

        Assert.That(page.Erased, Is.EqualTo(new[] { "e1" }));
        Assert.That((await Store.EntryAsync("e1")).Body, Is.Null);
        Assert.That((await Store.EntryAsync("e2")).Body, Is.Not.Null);
        Assert.That(await Store.StoreAsync("e1"), Is.False, "The id is still known.");
    }

    [TestCase("""{"payload":{"userEmail":"joan-casey@contoso.test"}}""")]
    [TestCase("""{"payload":{"userEmail":"casey@contoso.test.au"}}""")]
    [TestCase("""{"payload":{"userEmail":"casey@contoso.tests"}}""")]
    public async Task Whose_address_only_contains_the_searched_one_is_left_alone(string body)
    {
        await StoreAsync("e1", body);

        Assert.That((await EraseAsync(dryRun: false)).Erased, Is.Empty);
    }

    [Test]
    public async Task A_dry_run_of_an_erasure_tells_what_it_would_erase_and_erases_nothing()
    {
        await StoreAsync("e1", Named);

        var page = await EraseAsync(dryRun: true);

        Assert.That((page.Searched, page.Erased[0], page.Waiting, page.Next), Is.EqualTo((1, "e1", 1, (JournalRange?)null)));
        Assert.That((await Store.EntryAsync("e1")).Body, Is.Not.Null);
        Assert.That(await Store.DueAsync(), Is.EqualTo(new[] { "w1" }));
    }

    [Test]
    public async Task An_entry_that_is_erased_before_it_was_handled_holds_up_nothing()
    {
        await StoreAsync("e1", Named);
        await StoreAsync("e2", "{}");
        var lease = await Store.ClaimAsync();
        await Store.FailAsync(lease, await Store.StartAsync(lease), Hour);

        await EraseAsync(dryRun: false);

        var erased = await Store.EntryAsync("e1");
        Assert.That((erased.State, erased.Decision), Is.EqualTo((EntryState.Ignored, JournalErasure.ErasedUnhandled)));
        Assert.That(await WorkOffAsync(), Is.EqualTo(new[] { "e2" }));
    }

    [Test]
    public async Task A_decision_that_names_the_person_is_erased_too()
    {
        await Store.StoreAsync("e1");
        await Store.Journal.SetAsideAsync("e1", $"Asked {Address}.", default);

        await EraseAsync(dryRun: false);

        Assert.That((await Store.EntryAsync("e1")).Decision, Is.EqualTo(JournalErasure.Erased));
        Assert.That((await Store.EntryAsync("e1")).State, Is.EqualTo(EntryState.SetAside));
    }

    [Test]
    public async Task An_Agreement_is_erased_with_what_waits_in_its_workflow_and_no_other()
    {
        var agreement = Guid.NewGuid();
        await StoreAsync("e1", "{}", "w1");
        await SettleAsync("e1", "w1", EntryState.Done, agreement);
        await StoreAsync("e2", "{}", "w1");
        await StoreAsync("e3", "{}", "w2");

        var page = await Erasure.EraseAsync(agreement, new(), dryRun: false, default);

        Assert.That(page.Erased, Is.EqualTo(new[] { "e1", "e2" }));
        Assert.That((await Store.EntryAsync("e3")).Body, Is.Not.Null);
        Assert.That((await Store.EntryAsync("e1")).State, Is.EqualTo(EntryState.Done));
    }

    [Test]
    public async Task A_long_journal_is_searched_to_its_end()
    {
        await Task.WhenAll(Enumerable.Range(0, 600).Select(number => StoreAsync($"e{number}", "{}")));
        await StoreAsync("last", $"\"{Address}\"");

        var first = await EraseAsync(dryRun: false);
        var second = await EraseAsync(dryRun: false, first.Next);

        Assert.That((first.Searched + second.Searched, second.Erased.Single(), second.Next), Is.EqualTo((601, "last", (JournalRange?)null)));
    }

    private JournalErasure Erasure => Store.Services.GetRequiredService<JournalErasure>();

    protected Task<ErasurePage> EraseAsync(bool dryRun, JournalRange? range = null) =>
        Erasure.EraseAsync(SearchedAddress.Of(Address)!, range ?? new(), dryRun, default);

    protected Task<bool> StoreAsync(string eventId, string body, string workflowId = "w1") =>
        Inbox.StoreAsync(new NewEntry(eventId, "workflow_completed", workflowId, Encoding.UTF8.GetBytes(body)), default);
}
