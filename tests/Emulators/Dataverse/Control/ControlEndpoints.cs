using Dataverse.Emulator.Soap;
using Microsoft.AspNetCore.Routing;

namespace Dataverse.Emulator.Control;

/// <summary>The emulator's own controls, under /__emu.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this IEndpointRouteBuilder routes, Organization organization, BearerTokens tokens)
    {
        routes.MapUsers(organization, tokens);
        routes.MapCalls(organization);
        routes.MapTraces(organization);
        routes.MapFaults(organization);
        routes.MapSecrets(organization);
        routes.MapReset(organization);
    }
}
