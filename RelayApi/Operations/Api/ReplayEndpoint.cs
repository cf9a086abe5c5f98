using Ironclad.RelayApi.Handlers.Rehearsals;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Replay;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Operations.Api;

/// <summary>Replays a batch, or says what replaying it would write.</summary>
internal static class ReplayEndpoint
{
    /// <summary>Each workflow costs both services a read.</summary>
    private const int MostRehearsedAtOnce = 50;

    public static void MapReplay(this IEndpointRouteBuilder operations) => operations.MapOperation<ReplayRequest>("/replay", ReplayAsync);

    private static async Task<IResult> ReplayAsync(ReplayRequest request, HttpContext context)
    {
        if (request.Selection.NamesNothing())
            return Problem.BadRequest("The selection names nothing, so that everything would be replayed. Name event ids, a state, an "
                + "event, a workflow, an Agreement, or since when; since 0001-01-01 is everything.");
        if (request.Selection.EventIds?.Count > JournalReplay.MostAtOnce)
            return Problem.BadRequest($"The selection names {request.Selection.EventIds.Count} event ids. Name {JournalReplay.MostAtOnce} at most.");
        if (request.DryRun)
            return await RehearseAsync(request, context);
        var page = await Replay(context).ReplayAsync(request.Selection, request.Range, context.RequestAborted);
        return OperatorEndpoint.Answer(new ReplayAnswer(Ids(page), page.Skipped, Writes: null, page.Next));
    }

    private static async Task<IResult> RehearseAsync(ReplayRequest request, HttpContext context)
    {
        var cancellation = context.RequestAborted;
        var atMost = request.Selection.EventIds is null ? MostRehearsedAtOnce : JournalReplay.MostAtOnce;
        var page = await Replay(context).SelectAsync(request.Selection, request.Range, atMost, cancellation);
        var entries = await Replay(context).WithBodiesAsync(page.Replayed, cancellation);
        var writes = new List<RehearsedWrite>();
        foreach (var workflow in entries.GroupBy(entry => entry.WorkflowId!))
        {
            var rehearsal = context.RequestServices.GetRequiredService<Rehearsal>();
            writes.AddRange(await rehearsal.RunAsync(workflow.Key, [.. Events(workflow)], cancellation));
        }

        return OperatorEndpoint.Answer(new ReplayAnswer(Ids(page), page.Skipped, writes, page.Next));
    }

    private static IEnumerable<IroncladEvent> Events(IEnumerable<JournalEntry> entries) =>
        entries.Select(entry => EventReader.Read(entry.EventId, entry.Body)).OfType<IroncladEvent>();

    private static JournalReplay Replay(HttpContext context) => context.RequestServices.GetRequiredService<JournalReplay>();

    private static string[] Ids(ReplayPage page) => [.. page.Replayed.Select(line => line.EventId)];
}
