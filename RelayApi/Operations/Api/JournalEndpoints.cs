using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Erasure;

namespace Ironclad.RelayApi.Operations.Api;

internal static class JournalEndpoints
{
    private const int MostPerPage = 1000;
    private const int LongestReason = 1000;

    public static void MapJournal(this IEndpointRouteBuilder operations)
    {
        operations.MapOperation<FindRequest>("/journal/find", FindAsync)
            .Tells<FoundEntries>("What came in and what became of it, the latest first.");
        operations.MapLook("/journal/{eventId}", LookAsync)
            .Tells<JournalLine>("One event.");
        operations.MapOperation<SetAsideRequest>("/set-aside", SetAsideAsync)
            .Tells<SetAsideRequest>("Takes a waiting event out of its workflow's way, until it is replayed.");
        operations.MapOperation<EraseRequest>("/erase", EraseAsync)
            .Tells<ErasurePage>("Erases stored bodies for good, a batch at a time: what is left stands in next and is asked for as range.");
    }

    private static async Task<IResult> FindAsync(FindRequest request, HttpContext context)
    {
        if (request.AtMost is < 1 or > MostPerPage)
            return Problem.BadRequest($"atMost is {request.AtMost}. Ask for 1 to {MostPerPage} entries at once.");
        var entries = await Journal(context).ListAsync(request.Selection, request.Before, request.AtMost, context.RequestAborted);
        return OperatorEndpoint.Answer(new FoundEntries(entries, entries.Count < request.AtMost ? null : entries[^1].Id));
    }

    private static async Task<IResult> LookAsync(HttpContext context)
    {
        var eventId = (string)context.Request.RouteValues["eventId"]!;
        var only = new JournalSelection { EventIds = [eventId] };
        var found = await Journal(context).ListAsync(only, before: null, atMost: 1, context.RequestAborted);
        return found.Count == 1 ? OperatorEndpoint.Answer(found[0]) : Problem.NotFound($"The journal has no event {eventId}.");
    }

    private static async Task<IResult> SetAsideAsync(SetAsideRequest request, HttpContext context)
    {
        if (string.IsNullOrWhiteSpace(request.EventId) || string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > LongestReason)
            return Problem.BadRequest($"Name the eventId and a reason of at most {LongestReason} characters.");
        return await Journal(context).SetAsideAsync(request.EventId, $"By an operator: {request.Reason}", context.RequestAborted)
            ? OperatorEndpoint.Answer(request)
            : Problem.NotFound($"No event {request.EventId} waits in the journal: it is settled already, or was never received.");
    }

    private static async Task<IResult> EraseAsync(EraseRequest request, HttpContext context)
    {
        if (request.Email is null == request.AgreementId is null)
            return Problem.BadRequest("Name an e-mail address (email) or an Agreement (agreementId), one of them.");
        var erasure = context.RequestServices.GetRequiredService<JournalErasure>();
        if (request.AgreementId is { } agreementId)
            return OperatorEndpoint.Answer(await erasure.EraseAsync(agreementId, request.Range, request.DryRun, context.RequestAborted));
        return SearchedAddress.Of(request.Email) is { } address
            ? OperatorEndpoint.Answer(await erasure.EraseAsync(address, request.Range, request.DryRun, context.RequestAborted))
            : Problem.BadRequest("email is no whole e-mail address. A part of one would find other people too.");
    }

    private static IJournal Journal(HttpContext context) => context.RequestServices.GetRequiredService<IJournal>();
}
