using Ironclad.RelayApi.Handlers.Rehearsals;
using Ironclad.RelayApi.Inbox.Replay;

namespace Ironclad.RelayApi.Operations.Api;

/// <summary>Replays a batch, or says what replaying it would write.</summary>
internal static class ReplayEndpoint
{
    public static void MapReplay(this IEndpointRouteBuilder operations) => operations
        .MapOperation<ReplayRequest>("/replay", ReplayAsync)
        .Tells<ReplayAnswer>("Handles events again, a batch at a time: what is left stands in next and is asked for as range.");

    private static async Task<IResult> ReplayAsync(ReplayRequest request, HttpContext context)
    {
        if (request.Selection.NamesNothing())
            return Problem.BadRequest("The selection names nothing, so that everything would be replayed. Name event ids, a state, an "
                + "event, a workflow, an Agreement, or since when; since 0001-01-01 is everything.");
        if (request.Selection.EventIds?.Count > JournalReplay.MostAtOnce)
            return Problem.BadRequest($"The selection names {request.Selection.EventIds.Count} event ids. Name {JournalReplay.MostAtOnce} at most.");
        if (request.DryRun)
        {
            var rehearsal = context.RequestServices.GetRequiredService<ReplayRehearsal>();
            var rehearsed = await rehearsal.RunAsync(request.Selection, request.Range, context.RequestAborted);
            return OperatorEndpoint.Answer(Answer(rehearsed.Page, rehearsed.Writes));
        }

        var replay = context.RequestServices.GetRequiredService<JournalReplay>();
        return OperatorEndpoint.Answer(Answer(await replay.ReplayAsync(request.Selection, request.Range, context.RequestAborted), writes: null));
    }

    private static ReplayAnswer Answer(ReplayPage page, IReadOnlyList<RehearsedWrite>? writes) =>
        new([.. page.Replayed.Select(line => line.EventId)], page.Skipped, writes, page.Next);
}
