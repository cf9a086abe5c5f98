using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Store;

/// <summary>The journal in a database.</summary>
internal sealed class StoredJournal(IInboxDatabase database) : IJournal
{
    public Task<JournalSummary> SummaryAsync(CancellationToken cancellation) => database.ReadAsync(
        async context =>
        {
            var waiting = context.Journal.Where(entry => entry.State == EntryState.Waiting);
            return new JournalSummary(
                await waiting.CountAsync(cancellation),
                await context.Journal.CountAsync(entry => entry.State == EntryState.SetAside, cancellation),
                await waiting.OrderBy(entry => entry.Id).Select(entry => (DateTimeOffset?)entry.ReceivedAt).FirstOrDefaultAsync(cancellation))
            {
                Workflows = await context.Lanes.CountAsync(cancellation),
                NextDue = await context.Lanes.MinAsync(lane => (DateTimeOffset?)lane.DueAt, cancellation),
                LastReceived = await context.Journal.MaxAsync(entry => (DateTimeOffset?)entry.ReceivedAt, cancellation),
            };
        },
        cancellation);

    public Task<JournalEntry?> FindAsync(string eventId, CancellationToken cancellation) => database.ReadAsync(
        context => context.Journal.AsNoTracking().SingleOrDefaultAsync(entry => entry.EventId == eventId, cancellation), cancellation);

    public Task<IReadOnlyList<JournalLine>> ListAsync(
        JournalSelection selection, long? before, int atMost, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<JournalLine>>(
            async context =>
            {
                var lines = new List<JournalLine>();
                foreach (var one in OfOneState(selection))
                    lines.AddRange(await ListAsync(context, one, before, atMost, cancellation));
                return [.. lines.OrderByDescending(line => line.Id).Take(atMost)];
            },
            cancellation);

    public Task<DateTimeOffset?> NextTurnAsync(string workflowId, CancellationToken cancellation) => database.ReadAsync(
        context => context.Lanes.Where(lane => lane.WorkflowId == workflowId).Select(lane => (DateTimeOffset?)lane.DueAt)
            .SingleOrDefaultAsync(cancellation),
        cancellation);

    public Task<bool> SetAsideAsync(string eventId, string reason, CancellationToken cancellation) =>
        database.WriteAsync(write => SetAsideAsync(write, eventId, reason), cancellation);

    /// <summary>The index of kinds of events has the state before the order, so each state is a short search of its own.</summary>
    private static IEnumerable<JournalSelection> OfOneState(JournalSelection selection) => selection is { Event: not null, State: null }
        ? Enum.GetValues<EntryState>().Select(state => selection with { State = state })
        : [selection];

    private static async Task<List<JournalLine>> ListAsync(
        InboxContext context, JournalSelection selection, long? before, int atMost, CancellationToken cancellation)
    {
        var found = await context.Journal.AsNoTracking().InAsync(selection, cancellation);
        if (before is { } last)
            found = found.Where(entry => entry.Id < last);
        return await found.OrderByDescending(entry => entry.Id).Take(atMost).Lines().ToListAsync(cancellation);
    }

    private static async Task<bool> SetAsideAsync(StoreWrite write, string eventId, string reason)
    {
        var now = write.Now;
        var entries = write.Context.Journal.Where(entry => entry.EventId == eventId && entry.State == EntryState.Waiting);
        if (await entries.Select(entry => entry.WorkflowId).SingleOrDefaultAsync() is not { } workflowId)
            return false;
        await entries.ExecuteUpdateAsync(entry => entry
            .SetProperty(row => row.State, EntryState.SetAside)
            .SetProperty(row => row.Decision, reason)
            .SetProperty(row => row.SettledAt, (DateTimeOffset?)now));
        // The lane waited for this entry; the next one need not.
        await write.Context.Lanes.Where(lane => lane.WorkflowId == workflowId)
            .ExecuteUpdateAsync(lane => lane.SetProperty(row => row.DueAt, now));
        return true;
    }
}
