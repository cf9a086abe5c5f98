using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Postgres;
using Ironclad.RelayApi.Inbox.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Ironclad.RelayApi.Tests.Inbox;

internal sealed class PostgresInboxTests : InboxConformance
{
    private PostgresStore Postgres => (PostgresStore)Store;

    private IInboxDatabase Database => Store.Services.GetRequiredService<IInboxDatabase>();

    [OneTimeSetUp]
    public void Look() => SharedPostgres.IgnoreWhereMissing();

    protected override async Task<StoreUnderTest> OpenAsync() => await PostgresStore.OpenAsync();

    [Test]
    public async Task The_tables_come_from_migrations_and_the_model_has_nothing_that_they_lack()
    {
        await using var context = await Store.Services.GetRequiredService<IDbContextFactory<PostgresInboxContext>>().CreateDbContextAsync();

        Assert.That(await context.Database.GetAppliedMigrationsAsync(), Is.Not.Empty);
        Assert.That(context.Database.HasPendingModelChanges(), Is.False);
    }

    [Test]
    public async Task Relays_that_start_at_the_same_time_on_an_empty_database_migrate_it_once()
    {
        await Postgres.ScalarAsync("""DROP TABLE "Journal", "Lanes", "Jobs", "SessionKeys", "__EFMigrationsHistory" """);

        var relays = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Postgres.OpenAnotherAsync()));

        Assert.That(await Task.WhenAll(relays.Select((relay, number) => relay.StoreAsync($"e{number}"))), Is.All.True);
        foreach (var relay in relays)
            await relay.DisposeAsync();
    }

    [Test]
    public async Task A_lease_runs_by_the_clock_of_the_database_however_wrong_the_clock_of_the_machine()
    {
        await Store.StoreAsync("e1");
        await Store.ClaimAsync();

        Store.Time.Advance(TimeSpan.FromHours(1));
        Assert.That(await Store.DueAsync(), Is.Empty, "The machine is an hour ahead.");
        await Postgres.ScalarAsync("UPDATE clock SET now = now + interval '1 minute'");
        Assert.That(await Store.DueAsync(), Is.EqualTo(new[] { "w1" }));
    }

    [Test]
    public async Task A_lane_that_another_relay_has_in_hand_is_passed_over_and_nobody_waits_for_it()
    {
        await Store.StoreAsync("e1", "w1");
        await Store.StoreAsync("e2", "w2");

        var claimed = await Postgres.WhileLockedAsync("""SELECT 1 FROM "Lanes" WHERE "WorkflowId" = 'w1' FOR UPDATE""", Store.DueAsync);

        Assert.That(claimed, Is.EqualTo(new[] { "w2" }));
        Assert.That(await Store.DueAsync(), Is.EqualTo(new[] { "w1" }));
    }

    [Test]
    public async Task Entries_of_a_workflow_that_two_relays_store_at_once_get_their_ids_one_relay_after_the_other()
    {
        const string Lane = """INSERT INTO "Lanes" ("WorkflowId", "DueAt", "Version") VALUES ('w1', 0, 1)""";
        const string Entry =
            """
            INSERT INTO "Journal" ("EventId", "EventName", "WorkflowId", "ReceivedAt", "State", "Attempts", "UnfinishedAttempts")
            VALUES ('of-the-other', 'workflow_completed', 'w1', 0, 0, 0, 0)
            """;

        var store = await Postgres.WhileLockedAsync(
            Lane,
            async () =>
            {
                var waiting = Store.StoreAsync("of-this");
                await Postgres.SomebodyWaitsAsync();
                return waiting;
            },
            Entry);

        Assert.That(await store, Is.True);
        Assert.That((await Store.EntryAsync("of-the-other")).Id, Is.LessThan((await Store.EntryAsync("of-this")).Id));
    }

    [Test]
    public async Task Twenty_thousand_entries_that_wait_for_their_retry_do_not_slow_down_the_search_for_the_next()
    {
        await Postgres.ScalarAsync(
            """
            INSERT INTO "Lanes" ("WorkflowId", "DueAt", "Version") SELECT 'later' || n, 9000000000000, 1 FROM generate_series(1, 20000) n;
            INSERT INTO "Journal" ("EventId", "EventName", "WorkflowId", "ReceivedAt", "State", "Attempts", "UnfinishedAttempts")
            SELECT 'later' || n, 'workflow_completed', 'later' || n, 1, 0, 1, 0 FROM generate_series(1, 20000) n;
            ANALYZE
            """);
        await Store.StoreAsync("e1");

        var lanes = await Postgres.PlanAsync("""SELECT * FROM "Lanes" WHERE "DueAt" <= 8000000000000 ORDER BY "DueAt" LIMIT 4 FOR UPDATE SKIP LOCKED""");
        var entries = await Postgres.PlanAsync("""SELECT * FROM "Journal" WHERE "WorkflowId" = 'w1' AND "State" = 0 ORDER BY "Id" LIMIT 2""");

        Assert.That(lanes, Does.Contain("IX_Lanes_DueAt").And.Contain("(actual rows=1 loops=1)").And.Not.Contain("Seq Scan"));
        Assert.That(entries, Does.Contain("IX_Journal_WorkflowId_State_Id").And.Contain("(actual rows=1 loops=1)").And.Not.Contain("Seq Scan"));
    }

    [Test]
    public async Task Closed_lanes_leave_nothing_behind_that_a_search_would_have_to_pass()
    {
        await Store.StoreAsync("e1");
        var lease = await Store.ClaimAsync();
        await Store.DoneAsync(lease, await Store.StartAsync(lease));

        Assert.That(await Postgres.ScalarAsync("SELECT count(*) FROM \"Lanes\""), Is.EqualTo("0"));
    }

    [Test]
    public async Task Connections_that_the_server_ended_are_replaced_and_nobody_notices()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Store.StoreAsync($"e{number}", $"w{number}")));
        await PostgresStore.FillAsync(Store.Services.GetRequiredService<NpgsqlDataSource>());
        await Postgres.EndOtherSessionsAsync();

        Assert.That(await Store.StoreAsync("after"), Is.True);
        Assert.That((await Store.Journal.SummaryAsync(default)).Waiting, Is.EqualTo(21));
        Assert.That(await Store.DueAsync(), Has.Length.EqualTo(20));
    }

    [TestCase(PostgresErrorCodes.DeadlockDetected)]
    [TestCase(PostgresErrorCodes.SerializationFailure)]
    public async Task A_transaction_that_gave_way_to_another_is_run_again(string code)
    {
        await Postgres.ScalarAsync(
            "CREATE FUNCTION give_way(code text) RETURNS void LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION USING ERRCODE = code; END'");
        var runs = 0;
        var done = await Database.WriteAsync(
            async write =>
            {
                if (++runs == 1)
                    await write.Context.Database.ExecuteSqlAsync($"SELECT give_way({code})");
                return runs;
            },
            default);

        Assert.That(done, Is.EqualTo(2));
    }

    [Test]
    public async Task One_delivery_that_cannot_be_stored_does_not_keep_its_neighbours_out()
    {
        var chance = new Random(1);
        var unstorable = new string([.. Enumerable.Range(0, 9000).Select(_ => (char)chance.Next(' ', '~'))]);

        var stores = Enumerable.Range(0, 40).Select(number => Store.StoreAsync($"e{number}", number == 20 ? unstorable : "w1")).ToList();

        Assert.That(async () => await stores[20], Throws.TypeOf<PostgresException>());
        stores.RemoveAt(20);
        Assert.That(await Task.WhenAll(stores), Is.All.True);
    }

    [Test]
    public async Task A_text_with_characters_that_PostgreSQL_has_not_is_stored_and_settled_without_them()
    {
        await Inbox.StoreAsync(new NewEntry("e\01", "workflow_completed", "w\ud800", [0]), default);
        var lease = await Store.ClaimAsync();
        var attempt = await Store.StartAsync(lease);

        await Inbox.CompleteAsync(lease, attempt, [new Completion(attempt.Entries[0], EntryState.SetAside, "Value \0 or \udfff")], default);

        var entry = await Store.EntryAsync("e\01");
        Assert.That((entry.EventId, entry.Decision), Is.EqualTo(("e\uFFFD1", "Value \uFFFD or \uFFFD")));
        Assert.That(await Store.StoreAsync("e\01"), Is.False, "It is the same event when it comes again.");
    }
}
