using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Postgres;

/// <summary>
/// Brings the tables up to date before they are used for the first time. Where the database cannot be reached at start, the relay
/// starts all the same, answers 503, and this is tried again with the next thing to store or to claim.
/// </summary>
internal sealed class PostgresSchema(IDbContextFactory<PostgresInboxContext> contexts)
{
    /// <summary>"ironclad" in ASCII: relays that start at the same time migrate one after the other.</summary>
    private const long MigrationLock = 0x69726F6E636C6164;

    private static readonly TimeSpan LongestMigration = TimeSpan.FromMinutes(10);

    private readonly Lock _oneAtATime = new();
    private Task? _migration;

    public Task EnsureAsync(CancellationToken cancellation)
    {
        lock (_oneAtATime)
        {
            if (_migration is null or { IsFaulted: true } or { IsCanceled: true })
                _migration = MigrateAsync();
            return _migration.IsCompletedSuccessfully ? Task.CompletedTask : _migration.WaitAsync(cancellation);
        }
    }

    private async Task MigrateAsync()
    {
        await using var context = await contexts.CreateDbContextAsync();
        context.Database.SetCommandTimeout(LongestMigration);
        // The lock belongs to the session, so that it ends with it, however it ends.
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})");
        try
        {
            await context.Database.MigrateAsync();
        }
        finally
        {
            // The session goes back to the pool, and a lock that it kept after a failure would keep out every other relay.
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})");
        }
    }
}
