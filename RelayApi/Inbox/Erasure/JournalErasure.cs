using System.Linq.Expressions;
using Ironclad.RelayApi.Inbox.Store;
using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Erasure;

/// <summary>
/// Finds what the journal holds about a person or an Agreement and erases it. It goes through the journal in batches: they are read beside
/// the writer, and only what was found is written.
/// </summary>
internal sealed class JournalErasure(IInboxDatabase database)
{
    public const string Erased = "Erased at somebody's request.";
    public const string ErasedUnhandled = "Erased at somebody's request before it was handled.";

    private const int MostAtOnce = 500;

    private static readonly Expression<Func<JournalEntry, bool>> HoldsText = entry => entry.Body != null || entry.Decision != null;

    public async Task<ErasurePage> EraseAsync(SearchedAddress address, JournalRange range, bool dryRun, CancellationToken cancellation)
    {
        var (entries, next) = await NextAsync(journal => Task.FromResult(journal.Where(HoldsText)), range, cancellation);
        var found = entries.FindAll(entry => (entry.Body is { } body && address.IsIn(body)) || address.IsIn(entry.Decision));
        var told = found.FindAll(entry => address.IsIn(entry.Decision)).ConvertAll(entry => entry.Id);
        return await EraseAsync(entries.Count, found, told, next, dryRun, cancellation);
    }

    public async Task<ErasurePage> EraseAsync(Guid agreement, JournalRange range, bool dryRun, CancellationToken cancellation)
    {
        var (entries, next) = await NextAsync(
            async journal => (await journal.AboutAsync(agreement, cancellation)).Where(entry => entry.Body != null), range, cancellation);
        return await EraseAsync(entries.Count, entries, [], next, dryRun, cancellation);
    }

    private Task<(List<JournalEntry> Entries, JournalRange? Next)> NextAsync(
        Func<IQueryable<JournalEntry>, Task<IQueryable<JournalEntry>>> candidates, JournalRange range, CancellationToken cancellation) =>
        database.ReadAsync(
            async context =>
            {
                var journal = context.Journal.AsNoTracking();
                var all = await journal.FixedAsync(range);
                var entries = await (await candidates(journal)).Next(all, MostAtOnce).ToListAsync(cancellation);
                return (entries, entries.Count < MostAtOnce ? null : all with { After = entries[^1].Id });
            },
            cancellation);

    private async Task<ErasurePage> EraseAsync(
        int searched, List<JournalEntry> found, List<long> told, JournalRange? next, bool dryRun, CancellationToken cancellation)
    {
        if (!dryRun && found.Count > 0)
            await database.WriteAsync(write => EraseAsync(write, found, [.. told]), cancellation);
        return new ErasurePage(
            searched, found.ConvertAll(entry => entry.EventId), found.Count(entry => entry.State == EntryState.Waiting), next);
    }

    private static async Task<int> EraseAsync(StoreWrite write, List<JournalEntry> found, long[] told)
    {
        DateTimeOffset? now = write.Now;
        var ids = found.Select(entry => entry.Id).ToArray();
        var journal = write.Context.Journal.Where(entry => ids.Contains(entry.Id));
        var workflows = await journal.Where(entry => entry.State == EntryState.Waiting).Select(entry => entry.WorkflowId!).Distinct().ToArrayAsync();
        // What comes after an entry that waited for its retry need not wait for it any more.
        await write.Context.Lanes.Where(lane => workflows.Contains(lane.WorkflowId))
            .ExecuteUpdateAsync(lane => lane.SetProperty(row => row.DueAt, write.Now));
        await journal.Where(entry => entry.State == EntryState.Waiting).ExecuteUpdateAsync(entry => entry
            .SetProperty(row => row.State, EntryState.Ignored)
            .SetProperty(row => row.Decision, ErasedUnhandled)
            .SetProperty(row => row.SettledAt, now));
        await journal.Where(entry => told.Contains(entry.Id) && entry.Decision != ErasedUnhandled)
            .ExecuteUpdateAsync(entry => entry.SetProperty(row => row.Decision, Erased));
        return await journal.ExecuteUpdateAsync(entry => entry.SetProperty(row => row.Body, (byte[]?)null));
    }
}
