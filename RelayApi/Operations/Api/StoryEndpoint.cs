using Ironclad.RelayApi.Stories;

namespace Ironclad.RelayApi.Operations.Api;

/// <summary>The story of one Agreement across both systems.</summary>
internal static class StoryEndpoint
{
    public const int LongestName = 100;

    public static void MapStories(this IEndpointRouteBuilder operations) => operations.MapLook("/agreements/{name}", async context =>
    {
        var name = ((string)context.Request.RouteValues["name"]!).Trim();
        if (name.Length > LongestName)
            return Problem.BadRequest($"The name has {name.Length} characters. Ask for an id, a code, a number, a workflow or an event.");
        var services = context.RequestServices;
        var found = await services.GetRequiredService<StorySearch>().FindAsync(name, context.RequestAborted);
        if (found.Count == 0)
            return Problem.NotFound($"Neither the journal nor Dataverse nor Ironclad knows {name}. Give an Agreement's id, its code (the first "
                + "eight digits of the id) or number, a workflow, an event, or the code of a log line.");
        return OperatorEndpoint.Answer(new FoundStories(
            found, found.Count > 1 ? null : await services.GetRequiredService<AgreementStories>().TellAsync(found[0], context.RequestAborted)));
    }).Tells<FoundStories>("The story of an Agreement by its id, code or number, or by a workflow, an event or a correlation in it.");
}

/// <param name="Story">Null when several Agreements were found: ask for one of them by its id.</param>
internal sealed record FoundStories(IReadOnlyList<Guid> Agreements, Story? Story);
