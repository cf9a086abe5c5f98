using System.Text.Json;
using System.Text.Json.Serialization;
using Dataverse.Emulator.Trouble;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dataverse.Emulator.Control;

/// <summary>
/// POST /__emu/faults {"kind", "message", "table", "origin", "times", "retryAfter": "00:00:05"} plans a fault for the next calls that fit;
/// DELETE /__emu/faults forgets what is planned.
/// </summary>
internal static class FaultsEndpoint
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static void MapFaults(this IEndpointRouteBuilder routes, Organization organization)
    {
        routes.MapPost("/__emu/faults", async context =>
        {
            var fault = await context.Request.ReadFromJsonAsync<PlannedFault>(Json);
            organization.Faults.Add(fault ?? throw new BadHttpRequestException("The body is no fault."));
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        });
        routes.MapDelete("/__emu/faults", context =>
        {
            organization.Faults.Clear();
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
    }
}
