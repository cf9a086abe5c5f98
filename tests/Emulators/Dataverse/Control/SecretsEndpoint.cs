using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dataverse.Emulator.Control;

/// <summary>POST /__emu/secrets {"name", "value"} puts a secret where the Secret environment variable of that name finds it.</summary>
internal static class SecretsEndpoint
{
    public static void MapSecrets(this IEndpointRouteBuilder routes, Organization organization) =>
        routes.MapPost("/__emu/secrets", async context =>
        {
            var secret = await context.Request.ReadFromJsonAsync<Secret>() ?? throw new BadHttpRequestException("The body is no secret.");
            organization.Secrets[secret.Name] = secret.Value;
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        });

    private sealed record Secret(string Name, string Value);
}
