using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Sqlite;

/// <summary>Reads go beside the writer, which WAL allows; changes go through it.</summary>
internal sealed class SqliteJournal(IDbContextFactory<InboxContext> contexts, SqliteWriter writer, TimeProvider time) : IJournal
{
    public async Task<JournalSummary> SummaryAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var waiting = context.Journal.Where(entry => entry.State == EntryState.Waiting);
        return new JournalSummary(
            await waiting.CountAsync(cancellation),
            await context.Journal.CountAsync(entry => entry.State == EntryState.SetAside, cancellation),
            await waiting.MinAsync(entry => (DateTimeOffset?)entry.ReceivedAt, cancellation));
    }

    public async Task<JournalEntry?> FindAsync(string eventId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Journal.AsNoTracking().SingleOrDefaultAsync(entry => entry.EventId == eventId, cancellation);
    }

    public Task<bool> SetAsideAsync(string eventId, string reason, CancellationToken cancellation) =>
        writer.WriteAsync(context => SetAsideAsync(context, eventId, reason), cancellation);

    public Task<bool> ReplayAsync(string eventId, CancellationToken cancellation) =>
        writer.WriteAsync(context => ReplayAsync(context, eventId), cancellation);

    private async Task<bool> SetAsideAsync(InboxContext context, string eventId, string reason)
    {
        var now = time.GetUtcNow();
        var entries = context.Journal.Where(entry => entry.EventId == eventId && entry.State == EntryState.Waiting);
        if (await entries.Select(entry => entry.WorkflowId).SingleOrDefaultAsync() is not { } workflowId)
            return false;
        await entries.ExecuteUpdateAsync(entry => entry
            .SetProperty(row => row.State, EntryState.SetAside)
            .SetProperty(row => row.Decision, reason)
            .SetProperty(row => row.SettledAt, now));
        // The lane waited for this entry; the next one need not.
        await context.Lanes.Where(lane => lane.WorkflowId == workflowId)
            .ExecuteUpdateAsync(lane => lane.SetProperty(row => row.DueAt, now));
        return true;
    }

    private async Task<bool> ReplayAsync(InboxContext context, string eventId)
    {
        var entries = context.Journal.Where(entry => entry.EventId == eventId && entry.State != EntryState.Waiting);
        if (await entries.Select(entry => entry.WorkflowId).SingleOrDefaultAsync() is not { } workflowId)
            return false;
        await entries.ExecuteUpdateAsync(entry => entry
            .SetProperty(row => row.State, EntryState.Waiting)
            .SetProperty(row => row.Attempts, 0)
            .SetProperty(row => row.UnfinishedAttempts, 0)
            .SetProperty(row => row.SettledAt, (DateTimeOffset?)null));
        await context.OpenLaneAsync(workflowId, time.GetUtcNow().ToUnixTimeMilliseconds());
        return true;
    }
}
