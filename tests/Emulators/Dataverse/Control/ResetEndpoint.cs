using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dataverse.Emulator.Control;

/// <summary>POST /__emu/checkpoint remembers the data, POST /__emu/reset goes back to it; without a checkpoint, to the new environment.</summary>
internal static class ResetEndpoint
{
    public static void MapReset(this IEndpointRouteBuilder routes, Organization organization)
    {
        routes.MapPost("/__emu/checkpoint", context => Done(context, organization.Checkpoint));
        routes.MapPost("/__emu/reset", context => Done(context, organization.Reset));
    }

    private static Task Done(HttpContext context, Action act)
    {
        act();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
