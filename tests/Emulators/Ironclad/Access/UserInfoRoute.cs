using System.Text.Json.Nodes;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Access;

/// <summary>GET /oauth/userinfo (Ironclad OAuth OpenAPI): who the token acts for; no scope.</summary>
internal static class UserInfoRoute
{
    public static PublicRoute Route { get; } = new("GET", "/oauth/userinfo", [], Bucket.Other, Handle) { BasePath = "" };

    private static Answer Handle(ApiCall call)
    {
        var user = call.Actor.User ?? throw Refusal.Forbidden();
        var names = user.DisplayName.Split(' ', 2);
        return Answer.Ok(new JsonObject
        {
            ["sub"] = user.Id,
            ["id"] = user.Id,
            ["email"] = user.Email,
            ["username"] = user.Email,
            ["firstName"] = names[0],
            ["lastName"] = names[1],
            ["displayName"] = user.DisplayName,
            ["title"] = "",
            ["companyId"] = DefaultCompany.CompanyId,
            ["companyName"] = DefaultCompany.CompanyName,
            ["scopes"] = new JsonArray([.. (call.Actor.Token.Scopes ?? new HashSet<string>()).Select(scope => JsonValue.Create(scope))]),
        });
    }
}
