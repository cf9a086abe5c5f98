using System.Text;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Sqlite;
using Ironclad.RelayApi.Inbox.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Inbox;

internal sealed class SqliteInboxTests : InboxConformance
{
    private SqliteStore Sqlite => (SqliteStore)Store;

    protected override async Task<StoreUnderTest> OpenAsync() => await SqliteStore.OpenAsync();

    [Test]
    public void The_file_and_its_folder_are_made_at_the_configured_place() => Assert.That(Sqlite.Path, Does.Exist);

    [Test]
    public async Task A_commit_is_on_the_disk()
    {
        await using var context = await Sqlite.Services.GetRequiredService<IDbContextFactory<SqliteInboxContext>>().CreateDbContextAsync();

        Assert.That(await PragmaAsync(context, "journal_mode"), Is.EqualTo("wal"));
        Assert.That(await PragmaAsync(context, "synchronous"), Is.EqualTo("2"), "2 is FULL.");
        Assert.That(await PragmaAsync(context, "busy_timeout"), Is.EqualTo("5000"));
    }

    [Test]
    public async Task An_erased_body_is_not_left_in_the_file()
    {
        await StoreAsync("e1", Named);
        Assert.That(await FileHoldsAsync(), Is.True, "So that the search can find it.");

        await EraseAsync(dryRun: false);

        Assert.That(await FileHoldsAsync(), Is.False);
    }

    [Test]
    public async Task The_tables_come_from_migrations_and_the_model_has_nothing_that_they_lack()
    {
        await using var context = await Sqlite.Services.GetRequiredService<IDbContextFactory<SqliteInboxContext>>().CreateDbContextAsync();

        Assert.That(await context.Database.GetAppliedMigrationsAsync(), Is.Not.Empty);
        Assert.That(context.Database.HasPendingModelChanges(), Is.False);
    }

    [Test]
    public async Task A_relay_killed_in_the_middle_of_a_migration_does_not_keep_the_next_one_from_starting()
    {
        await Sqlite.ScalarAsync("INSERT OR IGNORE INTO \"__EFMigrationsLock\" VALUES (1, '2026-07-30')");

        await Store.RestartAsync();

        Assert.That(await Store.StoreAsync("e1"), Is.True);
    }

    [Test]
    public async Task After_a_restart_nothing_waits_for_the_leases_of_the_dead_process()
    {
        await Store.StoreAsync("e1");
        await Store.ClaimAsync();

        await Store.RestartAsync();

        Assert.That(await Store.DueAsync(), Is.EqualTo(new[] { "w1" }));
    }

    [Test]
    public void A_second_relay_is_told_that_the_file_is_taken()
    {
        using var second = new InboxFile(new RootedAt(Path.GetDirectoryName(Sqlite.Path)!));

        var result = second.Validate(name: null, new InboxOptions { DatabasePath = Sqlite.Path });

        Assert.That(result.FailureMessage, Does.Contain("Inbox:DatabasePath").And.Contain(Sqlite.Path).And.Contain("no other relay"));
    }

    [Test]
    public void Settings_can_be_read_again_while_the_relay_owns_its_file()
    {
        var own = Sqlite.Services.GetRequiredService<InboxFile>();

        Assert.That(own.Validate(name: null, new InboxOptions { DatabasePath = Sqlite.Path }).Succeeded, Is.True);
    }

    [Test]
    public async Task Closed_lanes_leave_nothing_behind_that_a_search_would_have_to_pass()
    {
        await Store.StoreAsync("e1");
        var lease = await Store.ClaimAsync();
        await Store.DoneAsync(lease, await Store.StartAsync(lease));

        Assert.That(await Sqlite.ScalarAsync("SELECT COUNT(*) FROM \"Lanes\""), Is.EqualTo("0"));
    }

    [Test]
    public async Task The_search_for_due_lanes_and_for_the_next_entry_uses_an_index()
    {
        Assert.That(
            await Sqlite.PlanAsync("SELECT \"WorkflowId\" FROM \"Lanes\" WHERE \"DueAt\" <= 1 ORDER BY \"DueAt\" LIMIT 4"),
            Does.Contain("IX_Lanes_DueAt"));
        Assert.That(
            await Sqlite.PlanAsync("SELECT * FROM \"Journal\" WHERE \"WorkflowId\" = 'w' AND \"State\" = 0 ORDER BY \"Id\" LIMIT 2"),
            Does.Contain("IX_Journal_WorkflowId_State_Id").And.Not.Contain("TEMP B-TREE"));
    }

    [Test]
    public async Task Writes_that_wait_for_the_disk_share_the_next_commit()
    {
        var database = Sqlite.Services.GetRequiredService<SqliteDatabase>();
        var (busy, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = database.WriteAsync(
            async write =>
            {
                busy.SetResult();
                await release.Task;
                return write.Context.Database.CurrentTransaction!.TransactionId;
            },
            default);
        await busy.Task;
        var waiting = Enumerable.Range(0, 50).Select(_ => database.WriteAsync(Transaction, default)).ToList();
        release.SetResult();

        Assert.That((await Task.WhenAll(waiting)).Distinct(), Has.Exactly(1).Items.And.None.EqualTo(await first));

        static Task<Guid> Transaction(StoreWrite write) => Task.FromResult(write.Context.Database.CurrentTransaction!.TransactionId);
    }

    [Test]
    public async Task A_failed_write_is_told_to_its_caller_and_the_next_one_works()
    {
        await Sqlite.ScalarAsync("ALTER TABLE \"Journal\" RENAME TO \"Gone\"");
        Assert.That(async () => await Store.StoreAsync("e1"), Throws.Exception.Message.Contains("Journal"));

        await Sqlite.ScalarAsync("ALTER TABLE \"Gone\" RENAME TO \"Journal\"");

        Assert.That(await Store.StoreAsync("e1"), Is.True);
    }

    private async Task<bool> FileHoldsAsync()
    {
        await Sqlite.ScalarAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        var folder = Path.GetDirectoryName(Sqlite.Path)!;
        return Directory.EnumerateFiles(folder, "inbox.db*").Where(file => !file.EndsWith("-lock", StringComparison.Ordinal)).Any(Holds);

        static bool Holds(string path)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, Encoding.Latin1);
            return reader.ReadToEnd().Contains(Named, StringComparison.Ordinal);
        }
    }

    private static async Task<string> PragmaAsync(InboxContext context, string name)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (await command.ExecuteScalarAsync())!.ToString()!;
    }
}
