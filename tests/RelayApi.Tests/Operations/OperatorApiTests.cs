using System.Collections.Concurrent;
using System.Text.Json;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ironclad.RelayApi.Tests.Operations;

internal sealed class OperatorApiTests
{
    private TemporaryFolder _folder;
    private Signer _ironclad;
    private RelayUnderTest _relay;

    [SetUp]
    public async Task Start()
    {
        _folder = new TemporaryFolder();
        _ironclad = await Signer.StartAsync();
        _relay = await RelayUnderTest.StartAsync(
            _ironclad.Address, _folder.InboxPath, replace: null, ("Operations:AdminKey", OperatorApi.AdminKey));
    }

    [TearDown]
    public async Task Stop()
    {
        await _relay.DisposeAsync();
        await _ironclad.DisposeAsync();
        _folder.Dispose();
    }

    [TestCase("status")]
    [TestCase("replay")]
    [TestCase("nothing")]
    public async Task Without_the_setting_there_is_no_operator_API(string path)
    {
        await _relay.DisposeAsync();
        _relay = await RelayUnderTest.StartAsync(_ironclad.Address, _folder.InboxPath);

        Assert.That((await _relay.AskAsync(path)).Status, Is.EqualTo(404));
        Assert.That((await _relay.AskAsync(path, key: "")).Status, Is.EqualTo(404));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("a-key-of-the-tests-that-is-long-enougH")]
    public async Task Without_the_key_nothing_is_told_not_even_what_there_is(string? key)
    {
        foreach (var path in new[] { "status", "replay", "nothing" })
        {
            var (status, problem) = await _relay.AskAsync(path, key: key);

            Assert.That(status, Is.EqualTo(401));
            Assert.That(problem.GetProperty("detail").GetString(), Does.Contain("Operations:AdminKey"));
        }
    }

    [Test]
    public async Task Who_guesses_keys_is_not_heard_for_the_rest_of_the_minute()
    {
        for (var guess = 0; guess < 10; guess++)
            await _relay.AskAsync("status", key: $"guess {guess}");

        Assert.That((await _relay.AskAsync("status")).Status, Is.EqualTo(429));
        _relay.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.That((await _relay.AskAsync("status")).Status, Is.EqualTo(200));
    }

    [TestCase("""{"selection":{"sinse":"2026-07-30"}}""", "$.selection.sinse")]
    [TestCase("""{"selection":{"state":"gone"}}""", "$.selection.state")]
    [TestCase("""{"selection":""", "$.selection")]
    [TestCase("null", "$")]
    [TestCase("""{"dryRun":false}""", "The selection names nothing")]
    public async Task A_request_that_could_replay_more_than_was_meant_is_refused(string body, string why)
    {
        await _relay.StoreAsync("e1", "workflow_completed", "w1");
        await _relay.SettleAsync();

        var (status, problem) = await _relay.AskAsync("replay", body);

        Assert.That(status, Is.EqualTo(400));
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain(why));
        Assert.That(await _relay.StateAsync("e1"), Is.EqualTo(EntryState.Done));
    }

    [Test]
    public async Task Everything_since_a_time_is_replayed()
    {
        await _relay.StoreAsync("before", "workflow_completed", "w1");
        _relay.Time.Advance(TimeSpan.FromHours(1));
        await _relay.StoreAsync("e1", "workflow_completed", "w1");
        await _relay.StoreAsync("e2", "workflow_completed", "w2");
        await _relay.SettleAsync();

        var (status, answer) = await _relay.AskAsync("replay", """{"selection":{"since":"2026-07-30T13:00:00Z"}}""");

        Assert.That((status, Texts(answer.GetProperty("replayed"))), Is.EqualTo((200, "e1 e2")));
        Assert.That(answer.GetProperty("next").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(await _relay.StateAsync("e1"), Is.EqualTo(EntryState.Waiting));
        Assert.That(await _relay.StateAsync("before"), Is.EqualTo(EntryState.Done));
    }

    [Test]
    public async Task A_waiting_event_is_set_aside_with_a_reason_and_shows_in_status_and_journal()
    {
        await _relay.StoreAsync("e1", "workflow_completed", "w1");

        var (status, _) = await _relay.AskAsync("set-aside", """{"eventId":"e1","reason":"It blocks."}""");
        var (again, problem) = await _relay.AskAsync("set-aside", """{"eventId":"e1","reason":"It blocks."}""");

        Assert.That((status, again), Is.EqualTo((200, 404)));
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain("e1").And.Contain("settled already"));
        Assert.That((await _relay.AskAsync("status")).Body.GetProperty("setAside").GetInt32(), Is.EqualTo(1));
        var entry = (await _relay.AskAsync("journal/e1")).Body;
        Assert.That(entry.GetProperty("state").GetString(), Is.EqualTo("setAside"));
        Assert.That(entry.GetProperty("decision").GetString(), Is.EqualTo("By an operator: It blocks."));
        Assert.That((await _relay.AskAsync("journal/e2")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task The_journal_is_listed_page_by_page_without_bodies()
    {
        foreach (var eventId in new[] { "e1", "e2", "e3" })
            await _relay.StoreAsync(eventId, "workflow_completed", "w1", "\"casey@contoso.test\"");

        var first = (await _relay.AskAsync("journal/find", """{"selection":{"workflow":"w1"},"atMost":2}""")).Body;
        var second = (await _relay.AskAsync("journal/find", $$"""{"before":{{first.GetProperty("next")}},"atMost":2}""")).Body;

        Assert.That(Ids(first) + "|" + Ids(second), Is.EqualTo("e3 e2|e1"));
        Assert.That(first.GetRawText(), Does.Not.Contain("casey"));
        Assert.That((await _relay.AskAsync("journal/find", """{"atMost":100000}""")).Status, Is.EqualTo(400));

        static string Ids(JsonElement page) =>
            string.Join(' ', page.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("eventId").GetString()));
    }

    [TestCase("{}", "one of them")]
    [TestCase("""{"email":"casey@contoso.test","agreementId":"3e1c164f-fa4e-54b7-8e68-811cf0fe36c8"}""", "one of them")]
    [TestCase("""{"email":"@contoso.test"}""", "no whole e-mail address")]
    [TestCase("""{"email":"casey"}""", "no whole e-mail address")]
    public async Task An_erasure_that_could_find_other_people_is_refused(string body, string why)
    {
        await _relay.StoreAsync("e1", "workflow_completed", "w1", "\"casey@contoso.test\"");

        var (status, problem) = await _relay.AskAsync("erase", body);

        Assert.That(status, Is.EqualTo(400));
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain(why));
        Assert.That((await _relay.EntryAsync("e1"))!.Body, Is.Not.Null);
    }

    [Test]
    public async Task A_person_is_erased_after_a_dry_run_that_says_how_much()
    {
        await _relay.StoreAsync("e1", "workflow_completed", "w1", "\"casey@contoso.test\"");
        await _relay.SettleAsync();

        var (_, dry) = await _relay.AskAsync("erase", """{"email":"Casey@contoso.test","dryRun":true}""");
        Assert.That((await _relay.EntryAsync("e1"))!.Body, Is.Not.Null);
        var (_, erased) = await _relay.AskAsync("erase", """{"email":"Casey@contoso.test"}""");

        Assert.That(Texts(dry.GetProperty("erased")) + "|" + Texts(erased.GetProperty("erased")), Is.EqualTo("e1|e1"));
        Assert.That((await _relay.EntryAsync("e1"))!.Body, Is.Null);
    }

    [Test]
    public async Task Jobs_are_listed_run_and_rehearsed()
    {
        await _relay.StoreAsync("e1", "workflow_completed", "w1");
        await _relay.SettleAsync();
        _relay.Time.Advance(TimeSpan.FromDays(31));

        var (dry, told) = await _relay.AskAsync("jobs/run", """{"job":"retention","dryRun":true}""");
        var (run, _) = await _relay.AskAsync("jobs/run", """{"job":"retention"}""");
        var (unknown, problem) = await _relay.AskAsync("jobs/run", """{"job":"cleaning"}""");
        var (_, jobs) = await _relay.AskAsync("jobs");

        Assert.That((dry, run, unknown), Is.EqualTo((200, 200, 404)));
        Assert.That(told.GetProperty("summary").GetString(), Is.EqualTo("1 bodies would be purged, 0 whole entries forgotten."));
        Assert.That((await _relay.EntryAsync("e1"))!.Body, Is.Not.Null);
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain("retention"));
        var retention = jobs.EnumerateArray().Single(job => job.GetProperty("name").GetString() == "retention");
        Assert.That(retention.GetProperty("dueAt").GetDateTimeOffset(), Is.EqualTo(_relay.Time.GetUtcNow()));
    }

    [Test]
    public async Task What_an_operator_does_is_logged_without_the_key_and_whom_it_was_about()
    {
        await _relay.DisposeAsync();
        var log = new ConcurrentQueue<string>();
        _relay = await RelayUnderTest.StartAsync(
            _ironclad.Address, _folder.InboxPath, services => services.AddSingleton<ILoggerProvider>(new RecordingLogs(log)),
            ("Operations:AdminKey", OperatorApi.AdminKey));

        await _relay.AskAsync("erase", """{"email":"casey@contoso.test"}""");
        await _relay.AskAsync("status", key: "guessed-key");

        Assert.That(log, Has.One.Contains("An operator asked POST /operations/erase: 200"));
        Assert.That(string.Join('\n', log), Does.Not.Contain("casey").And.Not.Contain(OperatorApi.AdminKey).And.Not.Contain("guessed-key"));
    }

    private static string Texts(JsonElement array) => string.Join(' ', array.EnumerateArray().Select(item => item.GetString()));
}
