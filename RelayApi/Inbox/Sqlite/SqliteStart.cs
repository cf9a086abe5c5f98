using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Sqlite;

/// <summary>Brings the tables up to date, before the first request is accepted.</summary>
internal sealed class SqliteStart(IDbContextFactory<SqliteInboxContext> contexts, SqliteDatabase database) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // A relay killed amid a migration leaves its lock row behind, and the next one would wait for it for ever
        // (Microsoft Learn: EF Core, SQLite limitations, concurrent migrations protection). The file is ours, so the row is stale.
        await context.Database.ExecuteSqlAsync($"""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
        // Whoever held a lease was an earlier process of this relay, which is gone.
        await context.Lanes.ExecuteUpdateAsync(
            lane => lane.SetProperty(row => row.LeaseToken, (Guid?)null).SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null),
            cancellationToken);
        await context.Jobs.ExecuteUpdateAsync(
            job => job.SetProperty(row => row.LeaseToken, (Guid?)null).SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null),
            cancellationToken);
        database.Start();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
