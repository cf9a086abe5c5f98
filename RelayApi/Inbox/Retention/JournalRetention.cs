using System.Linq.Expressions;
using Ironclad.RelayApi.Inbox.Store;
using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Retention;

/// <summary>
/// Takes out of the journal what is older than it has to be. What is too old is looked for beside the writer and written in small
/// batches, so that receiving never waits for long. The database uses the space again; its file does not shrink.
/// </summary>
internal sealed class JournalRetention(IInboxDatabase database)
{
    private const int MostAtOnce = 500;

    /// <summary>By the store's clock: a relay whose own runs ahead must not purge what is new.</summary>
    public Task<DateTimeOffset> NowAsync(CancellationToken cancellation) =>
        database.WriteAsync(store => Task.FromResult(store.Now), cancellation);

    /// <summary>Bodies of events that are settled for good; what waits or is set aside keeps its own.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> PurgeBodiesAsync(DateTimeOffset receivedBefore, bool dryRun, CancellationToken cancellation) => ForEachBatchAsync(
        entry => entry.ReceivedAt < receivedBefore && entry.Body != null
            && (entry.State == EntryState.Done || entry.State == EntryState.Ignored),
        entries => entries.ExecuteUpdateAsync(entry => entry.SetProperty(row => row.Body, (byte[]?)null)),
        dryRun,
        cancellation);

    /// <summary>Whole entries. What waits is never forgotten.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> ForgetAsync(DateTimeOffset receivedBefore, bool dryRun, CancellationToken cancellation) => ForEachBatchAsync(
        entry => entry.ReceivedAt < receivedBefore && entry.State != EntryState.Waiting,
        entries => entries.ExecuteDeleteAsync(),
        dryRun,
        cancellation);

    private async Task<int> ForEachBatchAsync(
        Expression<Func<JournalEntry, bool>> isTooOld, Func<IQueryable<JournalEntry>, Task<int>> write, bool dryRun,
        CancellationToken cancellation)
    {
        if (dryRun)
            return await database.ReadAsync(context => context.Journal.CountAsync(isTooOld, cancellation), cancellation);
        var (written, after) = (0, 0L);
        while (await NextAsync(isTooOld, after, cancellation) is { Length: > 0 } ids)
        {
            // An operator may have made one wait again since it was found.
            written += await database.WriteAsync(
                store => write(store.Context.Journal.Where(entry => ids.Contains(entry.Id)).Where(isTooOld)), cancellation);
            after = ids[^1];
        }

        return written;
    }

    private Task<long[]> NextAsync(Expression<Func<JournalEntry, bool>> isTooOld, long after, CancellationToken cancellation) =>
        database.ReadAsync(
            context => context.Journal.Where(isTooOld).Where(entry => entry.Id > after)
                .OrderBy(entry => entry.Id).Select(entry => entry.Id).Take(MostAtOnce).ToArrayAsync(cancellation),
            cancellation);
}
