using Ironclad.Emulator.Company;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Access;

/// <summary>
/// Who is calling, decided before the route is known: a bad bearer is answered 401 on any path (seen when the service was probed).
/// Messages as in Ironclad's OpenAPI, 401 responses.
/// </summary>
internal static class Authentication
{
    public static Actor Of(HttpRequest request, Emulation emulation)
    {
        var token = Bearer(request) is { } value ? emulation.Tokens.Find(value) : null;
        if (token is null)
            throw Refusal.Unauthorized("invalid authentication token");
        if (token.Revoked)
            throw Refusal.Unauthorized("token has been revoked");
        if (token.ExpiresAt <= emulation.Clock.Now)
            throw Refusal.Unauthorized("token has expired");
        return new Actor(token, User(request, emulation.Company, token));
    }

    /// <summary>All scopes of the route, unless the token is a legacy one, which has none.</summary>
    public static void RequireScopes(Actor actor, PublicRoute route)
    {
        if (actor.Token.Scopes is { } granted && !route.Scopes.All(granted.Contains))
            throw Refusal.Forbidden();
    }

    private static string? Bearer(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;
    }

    /// <summary>
    /// Client credentials act for nobody, so every request names its user (Ironclad docs: oauth). The status for a request
    /// without one is not documented; it is treated like a user without access.
    /// </summary>
    private static User? User(HttpRequest request, CompanyState company, AccessToken token)
    {
        var named = request.Headers["x-as-user-email"].FirstOrDefault() ?? request.Headers["x-as-user-id"].FirstOrDefault();
        if (named is null && token.IsLegacy)
            return null;
        return company.User(named) ?? throw Refusal.Forbidden();
    }
}
