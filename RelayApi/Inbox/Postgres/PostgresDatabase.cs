using Ironclad.RelayApi.Inbox.Store;
using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Postgres;

/// <summary>
/// The inbox in a PostgreSQL database that several relays share. Time is the database's, so that their clocks need not agree.
/// </summary>
internal sealed class PostgresDatabase(
    IDbContextFactory<PostgresInboxContext> contexts, PostgresSchema schema, PostgresArrivals arrivals, PostgresRetry retry) : IInboxDatabase
{
    public async Task<bool> StoreAsync(NewEntry entry, CancellationToken cancellation)
    {
        await schema.EnsureAsync(cancellation);
        return await arrivals.StoreAsync(entry, cancellation);
    }

    public Task<T> WriteAsync<T>(Func<StoreWrite, Task<T>> operation, CancellationToken cancellation) =>
        RunAsync(context => TransactAsync(context, operation, cancellation), cancellation);

    public Task<T> ReadAsync<T>(Func<InboxContext, Task<T>> query, CancellationToken cancellation) => RunAsync(query, cancellation);

    private async Task<T> RunAsync<T>(Func<PostgresInboxContext, Task<T>> work, CancellationToken cancellation)
    {
        await schema.EnsureAsync(cancellation);
        return await retry.RunAsync(() => OpenAsync(cancellation), work);
    }

    private async Task<PostgresInboxContext> OpenAsync(CancellationToken cancellation)
    {
        var context = await contexts.CreateDbContextAsync(cancellation);
        try
        {
            await context.Database.OpenConnectionAsync(cancellation);
            return context;
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    private static async Task<T> TransactAsync<T>(
        PostgresInboxContext context, Func<StoreWrite, Task<T>> operation, CancellationToken cancellation)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var result = await operation(new StoreWrite(context, await context.ClockAsync(cancellation)));
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception failure) when (PostgresRetry.IsPassing(failure))
        {
            throw new CommitUnknownException(failure);
        }

        return result;
    }
}
