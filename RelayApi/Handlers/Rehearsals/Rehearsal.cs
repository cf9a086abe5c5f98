using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Webhooks;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Handlers.Rehearsals;

/// <summary>Handles events as they would be handled, up to the write: both services are read, nothing is written, no document is fetched.</summary>
internal sealed class Rehearsal(
    IIroncladApi ironclad, SettingsCache settings, IAgreements agreements, IOptions<IroncladOptions> options, IServiceProvider handlers)
{
    /// <param name="events">Of one workflow, in the order of their arrival.</param>
    public async Task<IReadOnlyList<RehearsedWrite>> RunAsync(
        string workflowId, IReadOnlyList<IroncladEvent> events, CancellationToken cancellation)
    {
        var unwritten = new UnwrittenAgreements(agreements);
        var burst = new EventBurst(ironclad, settings, new AgreementSync(unwritten, settings, options), handlers) { Prepare = WithoutContent };
        var writes = new List<RehearsedWrite>();
        for (var done = 0; done < events.Count; done += writes[^1].EventIds.Count)
            writes.Add(await NextAsync(workflowId, [.. events.Skip(done)], burst, unwritten, cancellation));
        return writes;
    }

    /// <summary>The id is known without the content, and the content may be large or hold names.</summary>
    private static NotePlan WithoutContent(IroncladEvent happened, NotePlan plan) => plan.NoteId is not { } id ? plan : plan with
    {
        FetchAsync = (_, _) => Task.FromResult(FetchedNote.Of(
            new Note(id, happened.Name, Html: "", plan.HoldsDocument ? new NoteDocument(FileName: "", MimeType: "") : null))),
    };

    private static async Task<RehearsedWrite> NextAsync(
        string workflowId, IroncladEvent[] rest, EventBurst burst, UnwrittenAgreements unwritten, CancellationToken cancellation)
    {
        try
        {
            var results = await burst.HandleAsync(rest, cancellation);
            return Of(workflowId, [.. rest.Take(results.Count)], results[0], unwritten);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            var failure = FailureClassifier.Classify(exception);
            if (rest.Length > 1 && failure.IsOneEntrys)
                return await NextAsync(workflowId, rest[..1], burst, unwritten, cancellation);
            return new RehearsedWrite(workflowId, Ids(rest), Of(failure.Kind), failure.Reason);
        }
    }

    private static RehearsedWrite Of(string workflowId, IroncladEvent[] events, HandlerResult result, UnwrittenAgreements unwritten)
    {
        var write = new RehearsedWrite(workflowId, Ids(events), Of(result.Outcome), result.Decision) { AgreementId = result.AgreementId };
        return result.Outcome != HandlerOutcome.Changed
            ? write
            : write with
            {
                Columns = unwritten.LastChanges!.Columns.ToDictionary(
                    column => column.Key, column => UnwrittenAgreements.Shown(column.Key, column.Value)),
                Notes = [.. unwritten.LastNotes.Select(note => new RehearsedNote(note.Id, note.Subject))],
            };
    }

    private static string[] Ids(IroncladEvent[] events) => [.. events.Select(happened => happened.EventId)];

    private static Expected Of(HandlerOutcome outcome) => outcome switch
    {
        HandlerOutcome.Changed => Expected.Write,
        HandlerOutcome.Unchanged => Expected.Nothing,
        HandlerOutcome.Ignored => Expected.Ignored,
        HandlerOutcome.NotYet => Expected.NotYet,
    };

    private static Expected Of(FailureKind failure) => failure switch
    {
        FailureKind.Retry => Expected.Retry,
        FailureKind.Never => Expected.SetAside,
        FailureKind.AskHuman => Expected.AskHuman,
    };
}
