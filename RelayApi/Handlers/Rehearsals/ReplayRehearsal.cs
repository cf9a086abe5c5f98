using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Replay;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Handlers.Rehearsals;

/// <summary>Says what a replay would write, a batch at a time.</summary>
internal sealed class ReplayRehearsal(JournalReplay replay, IServiceProvider services)
{
    /// <summary>Each workflow costs both services a read.</summary>
    private const int MostAtOnce = 50;

    public async Task<RehearsedReplay> RunAsync(JournalSelection selection, JournalRange range, CancellationToken cancellation)
    {
        var atMost = selection.EventIds is null ? MostAtOnce : JournalReplay.MostAtOnce;
        var page = await replay.SelectAsync(selection, range, atMost, cancellation);
        var entries = await replay.WithBodiesAsync(page.Replayed, cancellation);
        var writes = new List<RehearsedWrite>();
        foreach (var workflow in entries.GroupBy(entry => entry.WorkflowId!))
        {
            var rehearsal = services.GetRequiredService<Rehearsal>();
            writes.AddRange(await rehearsal.RunAsync(workflow.Key, [.. Events(workflow)], cancellation));
        }

        return new RehearsedReplay(page, writes);
    }

    private static IEnumerable<IroncladEvent> Events(IEnumerable<JournalEntry> entries) =>
        entries.Select(entry => EventReader.Read(entry.EventId, entry.Body)).OfType<IroncladEvent>();
}

/// <param name="Page">What would wait again, what would be skipped, and the rest.</param>
internal sealed record RehearsedReplay(ReplayPage Page, IReadOnlyList<RehearsedWrite> Writes);
