using Dataverse.Emulator.Soap;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dataverse.Emulator.Control;

/// <summary>POST /__emu/users {"fullName", "roles"} adds a user and answers {"userId", "token"}.</summary>
internal static class UsersEndpoint
{
    public static void MapUsers(this IEndpointRouteBuilder routes, Organization organization, BearerTokens tokens) =>
        routes.MapPost("/__emu/users", async context =>
        {
            var wanted = await context.Request.ReadFromJsonAsync<NewUser>() ?? throw new BadHttpRequestException("The body is no user.");
            var user = organization.AddUser(wanted.FullName, wanted.Roles ?? []);
            await context.Response.WriteAsJsonAsync(new { userId = user, token = tokens.Issue(user) });
        });

    private sealed record NewUser(string FullName, string[]? Roles);
}
