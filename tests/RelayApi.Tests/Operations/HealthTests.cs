using System.Net;
using System.Text.Json;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Worker;
using Ironclad.RelayApi.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Operations;

internal sealed class HealthTests
{
    private TemporaryFolder _folder;
    private Signer _ironclad;

    [SetUp]
    public async Task Start()
    {
        _folder = new TemporaryFolder();
        _ironclad = await Signer.StartAsync();
    }

    [TearDown]
    public async Task Stop()
    {
        await _ironclad.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task A_working_relay_is_live_and_ready_and_tells_what_waits()
    {
        await using var relay = await StartAsync(("Inbox:Paused", "false"));

        Assert.That(await relay.Http.GetStringAsync("/health/live"), Is.EqualTo("Healthy"));
        var (status, ready) = await ReadyAsync(relay);
        Assert.That((status, ready.GetProperty("status").GetString()), Is.EqualTo((HttpStatusCode.OK, "Healthy")));
        Assert.That(ready.GetProperty("checks").GetProperty("store").GetProperty("data").GetProperty("waiting").GetInt32(), Is.Zero);
        Assert.That(ready.GetProperty("checks").GetProperty("store").GetProperty("data").GetProperty("kind").GetString(), Is.EqualTo("Sqlite"));
    }

    [Test]
    public async Task A_paused_relay_goes_on_receiving_and_says_that_it_is_paused()
    {
        await using var relay = await RelayUnderTest.StartAsync(_ironclad.Address, _folder.InboxPath);
        await relay.StatusAsync(_ironclad.Post("e1", Body.Of("workflow_completed")));

        var (status, ready) = await ReadyAsync(relay);

        Assert.That((status, ready.GetProperty("status").GetString()), Is.EqualTo((HttpStatusCode.OK, "Degraded")));
        Assert.That(ready.GetRawText(), Does.Contain("Inbox:Paused").And.Contain("\"waiting\":1"));
    }

    [Test]
    public async Task A_relay_that_needs_a_human_says_what_for()
    {
        await using var relay = await StartAsync(("Inbox:Paused", "false"));
        relay.Services.GetRequiredService<WorkerState>().AskHuman("Ironclad refused the token.", TimeSpan.FromMinutes(5));

        var (status, ready) = await ReadyAsync(relay);

        Assert.That((status, ready.GetProperty("status").GetString()), Is.EqualTo((HttpStatusCode.OK, "Degraded")));
        Assert.That(ready.GetRawText(), Does.Contain("Ironclad refused the token."));
    }

    [Test]
    public async Task A_relay_without_its_store_is_not_ready_and_tells_no_details()
    {
        await using var relay = await RelayUnderTest.StartAsync(_ironclad.Address, _folder.InboxPath, Break);

        var (status, ready) = await ReadyAsync(relay);

        Assert.That(status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(ready.GetRawText(), Does.Contain("Does not answer").And.Not.Contain("No space"));
    }

    [Test]
    public async Task Readiness_tells_the_use_of_each_budget_and_until_when_a_service_throttles()
    {
        await using var relay = await StartAsync(("Ironclad:Budgets:WorkflowWrites", "10"));
        var gate = relay.Services.GetRequiredService<DataverseLimits>();
        using (var call = await gate.EnterAsync(default))
            call.Refused(TimeSpan.FromMinutes(2));

        var (status, ready) = await ReadyAsync(relay);

        var limits = ready.GetProperty("checks").GetProperty("limits");
        Assert.That((status, limits.GetProperty("status").GetString()), Is.EqualTo((HttpStatusCode.OK, "Degraded")));
        Assert.That(limits.GetProperty("description").GetString(), Is.EqualTo(
            "Dataverse's budget of requests is closed by the service until 2026-07-30 12:17:00Z; what needs it waits."));
        var data = limits.GetProperty("data");
        Assert.That(data.GetProperty("Ironclad's budget of workflow writes").GetProperty("limit").GetInt32(), Is.EqualTo(10));
        Assert.That(data.GetProperty("Dataverse's budget of requests").GetProperty("used").GetInt32(), Is.EqualTo(1));
        Assert.That(data.GetProperty("Workflows side by side").GetInt32(), Is.Zero);
    }

    [Test]
    public async Task The_front_page_says_what_this_is()
    {
        await using var relay = await RelayUnderTest.StartAsync(_ironclad.Address, _folder.InboxPath);

        var page = await relay.Http.GetStringAsync("/");

        Assert.That(page, Does.StartWith("Ironclad for Dataverse, relay 1.").And.Contain("/webhooks/ironclad"));
    }

    private Task<RelayUnderTest> StartAsync(params (string Key, string Value)[] settings) =>
        RelayUnderTest.StartAsync(_ironclad.Address, _folder.InboxPath, replace: null, settings);

    private static void Break(IServiceCollection services) => services.AddSingleton<IJournal, BrokenJournal>();

    private static async Task<(HttpStatusCode Status, JsonElement Body)> ReadyAsync(RelayUnderTest relay)
    {
        using var response = await relay.Http.GetAsync("/health/ready");
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    private sealed class BrokenJournal : IJournal
    {
        public Task<JournalSummary> SummaryAsync(CancellationToken cancellation) => throw new IOException("No space left on device");

        public Task<JournalEntry?> FindAsync(string eventId, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<DateTimeOffset?> NextTurnAsync(string workflowId, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<bool> SetAsideAsync(string eventId, string reason, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<JournalLine>> ListAsync(
            JournalSelection selection, long? before, int atMost, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
