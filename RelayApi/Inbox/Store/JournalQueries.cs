using Ironclad.Mapping;
using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Store;

internal static class JournalQueries
{
    public static async Task<IQueryable<JournalEntry>> InAsync(
        this IQueryable<JournalEntry> journal, JournalSelection selection, CancellationToken cancellation)
    {
        var found = selection.Agreement is { } agreement ? await journal.AboutAsync(agreement, cancellation) : journal;
        if (selection.AgreementCode is { } code)
            found = await found.NamedAsync(code, cancellation);
        if (selection.EventIds?.ToArray() is { } eventIds)
            found = found.Where(entry => eventIds.Contains(entry.EventId));
        if (selection.State is { } state)
            found = found.Where(entry => entry.State == state);
        if (selection.Event is { } name)
            found = found.Where(entry => entry.EventName == name);
        if (selection.Workflow is { } workflow)
            found = found.Where(entry => entry.WorkflowId == workflow);
        if (selection.Correlation is { } correlation)
            found = found.Where(entry => entry.Correlation == correlation);
        if (selection.Since is { } since)
            found = found.Where(entry => entry.ReceivedAt >= since);
        if (selection.Until is { } until)
            found = found.Where(entry => entry.ReceivedAt < until);
        if (selection.SettledSince is { } settled)
            found = found.Where(entry => entry.SettledAt >= settled);
        return found;
    }

    /// <summary>An entry knows its Agreement once it was handled; its workflow may be known for it before.</summary>
    public static Task<IQueryable<JournalEntry>> AboutAsync(this IQueryable<JournalEntry> journal, Guid agreement, CancellationToken cancellation) =>
        journal.OfTheirWorkflowsAsync(journal.Where(entry => entry.AgreementId == agreement), cancellation);

    public static async Task<JournalRange> FixedAsync(this IQueryable<JournalEntry> journal, JournalRange range) =>
        range.Through is not null ? range : range with { Through = await journal.MaxAsync(entry => (long?)entry.Id) ?? 0 };

    public static IQueryable<JournalEntry> Next(this IQueryable<JournalEntry> journal, JournalRange range, int atMost) => journal
        .Where(entry => entry.Id > range.After && entry.Id <= range.Through)
        .OrderBy(entry => entry.Id)
        .Take(atMost);

    public static IQueryable<JournalLine> Lines(this IQueryable<JournalEntry> journal) => journal.Select(entry => new JournalLine(
        entry.Id, entry.EventId, entry.EventName, entry.WorkflowId, entry.AgreementId, entry.State, entry.ReceivedAt, entry.SettledAt,
        entry.Attempts, entry.Decision, entry.Correlation, entry.Body != null));

    private static async Task<IQueryable<JournalEntry>> NamedAsync(
        this IQueryable<JournalEntry> journal, string code, CancellationToken cancellation)
    {
        if (!AgreementCode.IsOne(code))
            return journal.Where(entry => false);
        // Both databases order ids by their digits.
        var (lowest, highest) = (new Guid($"{code}-0000-0000-0000-000000000000"), new Guid($"{code}-ffff-ffff-ffff-ffffffffffff"));
        return await journal.OfTheirWorkflowsAsync(
            journal.Where(entry => entry.AgreementId >= lowest && entry.AgreementId <= highest), cancellation);
    }

    /// <summary>The workflows are read first: in one query a database may go through the whole journal in its order instead.</summary>
    private static async Task<IQueryable<JournalEntry>> OfTheirWorkflowsAsync(
        this IQueryable<JournalEntry> journal, IQueryable<JournalEntry> entries, CancellationToken cancellation)
    {
        var workflows = await entries.Select(entry => entry.WorkflowId).Distinct().ToArrayAsync(cancellation);
        return journal.Where(entry => workflows.Contains(entry.WorkflowId));
    }
}
