using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox.Store;
using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Replay;

/// <summary>
/// Makes settled entries wait again, with all their attempts before them and in the order of their arrival. It goes through the journal
/// in batches, so that receiving never waits for more than one of them.
/// </summary>
internal sealed class JournalReplay(IInboxDatabase database, WakeUp wakeUp)
{
    public const int MostAtOnce = 200;

    public async Task<ReplayPage> ReplayAsync(JournalSelection selection, JournalRange range, CancellationToken cancellation)
    {
        var page = await database.WriteAsync(write => ReplayAsync(write, selection, range), cancellation);
        wakeUp.Ring();
        return page;
    }

    /// <summary>What a replay would make wait again.</summary>
    public Task<ReplayPage> SelectAsync(JournalSelection selection, JournalRange range, int atMost, CancellationToken cancellation) =>
        database.ReadAsync(context => PageAsync(context, selection, range, atMost), cancellation);

    /// <summary>The entries with their bodies, in the order of their arrival.</summary>
    public Task<List<JournalEntry>> WithBodiesAsync(IReadOnlyList<JournalLine> lines, CancellationToken cancellation)
    {
        var ids = lines.Select(line => line.Id).ToArray();
        return database.ReadAsync(
            context => context.Journal.AsNoTracking().Where(entry => ids.Contains(entry.Id) && entry.Body != null)
                .OrderBy(entry => entry.Id).ToListAsync(cancellation),
            cancellation);
    }

    private static async Task<ReplayPage> ReplayAsync(StoreWrite write, JournalSelection selection, JournalRange range)
    {
        var page = await PageAsync(write.Context, selection, range, MostAtOnce);
        // Whoever works a lane takes the lane first and its entries then: so does a replay, or the two could wait for each other.
        foreach (var workflowId in page.Replayed.Select(line => line.WorkflowId!).Distinct().Order(StringComparer.Ordinal))
            await write.OpenLaneAsync(workflowId);
        var ids = page.Replayed.Select(line => line.Id).ToArray();
        await write.Context.Journal
            .Where(entry => ids.Contains(entry.Id) && entry.State != EntryState.Waiting && entry.Body != null)
            .ExecuteUpdateAsync(entry => entry
                .SetProperty(row => row.State, EntryState.Waiting)
                .SetProperty(row => row.Attempts, 0)
                .SetProperty(row => row.UnfinishedAttempts, 0)
                .SetProperty(row => row.SettledAt, (DateTimeOffset?)null));
        return page;
    }

    private static async Task<ReplayPage> PageAsync(InboxContext context, JournalSelection selection, JournalRange range, int atMost)
    {
        var journal = context.Journal.AsNoTracking();
        var all = await journal.FixedAsync(range);
        var selected = await journal.InAsync(selection, CancellationToken.None);
        var lines = await selected.Next(all, atMost).Lines().ToListAsync();
        var skipped = lines.Select(line => (line.EventId, Reason: WhyNot(line))).Where(line => line.Reason is not null)
            .Select(line => new SkippedEntry(line.EventId, line.Reason!));
        var unknown = (selection.EventIds ?? []).Except(lines.Select(line => line.EventId)).Select(eventId => new SkippedEntry(
            eventId, "The journal has no such entry, or not in this selection."));
        return new ReplayPage(
            lines.FindAll(line => WhyNot(line) is null),
            [.. skipped, .. unknown],
            lines.Count < atMost ? null : all with { After = lines[^1].Id });
    }

    private static string? WhyNot(JournalLine line) => line switch
    {
        { State: EntryState.Waiting } => "It waits already.",
        { HasBody: false } => "Its body is purged: nothing is left to handle.",
        { WorkflowId: null } => "It names no workflow.",
        _ => EventTable.Handlers.ContainsKey(line.EventName) ? null : "No handler takes this kind of event.",
    };
}
