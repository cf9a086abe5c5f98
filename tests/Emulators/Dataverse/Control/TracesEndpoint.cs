using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dataverse.Emulator.Control;

/// <summary>GET /__emu/traces lists every plug-in execution with its trace, also of transactions that were rolled back.</summary>
internal static class TracesEndpoint
{
    public static void MapTraces(this IEndpointRouteBuilder routes, Organization organization) =>
        routes.MapGet("/__emu/traces", context => context.Response.WriteAsJsonAsync(organization.Traces.ToArray()));
}
