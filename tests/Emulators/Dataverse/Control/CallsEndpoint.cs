using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dataverse.Emulator.Control;

/// <summary>GET /__emu/calls lists the calls since the last DELETE /__emu/calls.</summary>
internal static class CallsEndpoint
{
    public static void MapCalls(this IEndpointRouteBuilder routes, Organization organization)
    {
        routes.MapGet("/__emu/calls", context => context.Response.WriteAsJsonAsync(organization.Calls.Select(call => new
        {
            userId = call.UserId,
            message = call.Message,
            table = call.Table,
            origin = call.Origin.ToString(),
            errorCode = call.ErrorCode,
        })));
        routes.MapDelete("/__emu/calls", context =>
        {
            organization.Calls.Clear();
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
    }
}
