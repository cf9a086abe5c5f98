using System.Net;
using Ironclad.Databases;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>The PostgreSQL server goes away and comes back while the relay runs.</summary>
internal sealed class DatabaseOutageTests
{
    private PostgresServer _server;
    private Signer _ironclad;
    private RelayUnderTest? _relay;

    private RelayUnderTest Relay => _relay!;

    [OneTimeSetUp]
    public void Look() => SharedPostgres.IgnoreWhereMissing();

    [SetUp]
    public async Task Start()
    {
        _server = await PostgresServer.StartAsync(fsync: false);
        if (!_server.CanStop)
            Assert.Ignore("The server that IRONCLAD_POSTGRES names is not ours to stop.");
        _ironclad = await Signer.StartAsync();
    }

    [TearDown]
    public async Task Stop()
    {
        if (_relay is not null)
            await _relay.DisposeAsync();
        if (_ironclad is not null)
            await _ironclad.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Deliveries_are_answered_503_while_the_database_is_gone_and_202_when_it_is_back_and_none_is_lost()
    {
        _relay = await StartRelayAsync();
        Assert.That(await DeliverAsync("before"), Is.EqualTo(202));

        await _server.StopAsync();
        using var refused = await Relay.Http.SendAsync(_ironclad.Post("during", Body.Of("workflow_completed")));
        Assert.That((refused.StatusCode, refused.Headers.RetryAfter?.Delta > TimeSpan.Zero), Is.EqualTo((HttpStatusCode.ServiceUnavailable, true)));
        Assert.That(await ReadyAsync(), Is.EqualTo(HttpStatusCode.ServiceUnavailable));

        await _server.StartAgainAsync();
        Assert.That(await DeliverAsync("during"), Is.EqualTo(202));
        Assert.That(await DeliverAsync("before"), Is.EqualTo(202));
        Assert.That(await ReadyAsync(), Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Relay.Services.GetRequiredService<IJournal>().SummaryAsync(default)).Waiting, Is.EqualTo(2));
    }

    [Test]
    public async Task What_was_acknowledged_before_the_server_was_killed_is_there_afterwards()
    {
        _relay = await StartRelayAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => DeliverAsync($"e{number}")));

        await _server.KillAsync();
        await _server.StartAgainAsync();

        Assert.That(answers, Is.All.EqualTo(202));
        foreach (var number in Enumerable.Range(0, 50))
            Assert.That(await Relay.EntryAsync($"e{number}"), Is.Not.Null);
    }

    [Test]
    public async Task A_relay_that_starts_before_its_database_makes_the_tables_when_it_is_there()
    {
        var database = await _server.CreateDatabaseAsync();
        await _server.StopAsync();
        _relay = await StartRelayAsync(database);
        Assert.That(await DeliverAsync("e1"), Is.EqualTo(503));

        await _server.StartAgainAsync();

        Assert.That(await DeliverAsync("e1"), Is.EqualTo(202));
    }

    [Test]
    public async Task Work_that_the_outage_caught_is_done_again_when_its_lease_has_run_out_and_no_lane_is_stuck()
    {
        await using var worker = await StartWorkerAsync();
        await worker.StoreAsync("e1");
        await worker.StoreAsync("e2");
        worker.Handler = async (_, _) =>
        {
            await _server.StopAsync();
            return HandlerResult.Changed("Nobody could be told.");
        };
        Assert.That(worker.RunAsync, Throws.Exception, "It cannot look for more.");
        Assert.That(worker.Log, Has.Some.StartsWith("Error: The inbox did not answer."));

        await _server.StartAgainAsync();
        worker.Answers(HandlerResult.Changed("Done."));
        await worker.RunAsync();
        Assert.That(worker.Handled, Is.EqualTo(new[] { "e1" }), "The lease of before still runs.");
        worker.Pass(new InboxOptions().LeaseDuration);
        await worker.RunAsync();

        Assert.That(worker.Handled, Is.EqualTo(new[] { "e1", "e1", "e2" }));
        Assert.That((await worker.EntryAsync("e1")).Decision, Is.EqualTo("Done."));
        Assert.That((await worker.EntryAsync("e2")).State, Is.EqualTo(EntryState.Done));
    }

    private async Task<RelayUnderTest> StartRelayAsync(string? database = null) => await RelayUnderTest.StartAsync(
        _ironclad.Address,
        inboxPath: "unused.db",
        replace: null,
        ("Inbox:Store", "Postgres"),
        ("Inbox:ConnectionString", database ?? await _server.CreateDatabaseAsync()));

    private Task<WorkerUnderTest> StartWorkerAsync() => WorkerUnderTest.StartAsync(
        async (more, settings) => await PostgresStore.OpenOnAsync(await _server.CreateDatabaseAsync(), more, settings));

    private Task<int> DeliverAsync(string eventId) => Relay.StatusAsync(_ironclad.Post(eventId, Body.Of("workflow_completed")));

    private async Task<HttpStatusCode> ReadyAsync()
    {
        using var response = await Relay.Http.GetAsync("/health/ready");
        return response.StatusCode;
    }
}
