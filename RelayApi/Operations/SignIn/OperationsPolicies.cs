using Microsoft.AspNetCore.Authorization;

namespace Ironclad.RelayApi.Operations.SignIn;

/// <summary>What a page asks of whoever opens it.</summary>
internal static class OperationsPolicies
{
    /// <summary>Anybody with a role may look; what is posted needs the role Operator. Every page has it.</summary>
    public const string Viewer = "Viewer";

    public const string Operator = "Operator";

    public static void AddTo(AuthorizationOptions options)
    {
        options.AddPolicy(Viewer, policy => policy
            .AddAuthenticationSchemes(Session.Scheme)
            .RequireAuthenticatedUser()
            .RequireAssertion(asked => asked.User.IsInRole(OperationsRoles.Operator) || (asked.User.IsInRole(OperationsRoles.Viewer) && OnlyLooks(asked))));
        options.AddPolicy(Operator, policy => policy.AddAuthenticationSchemes(Session.Scheme).RequireRole(OperationsRoles.Operator));
    }

    private static bool OnlyLooks(AuthorizationHandlerContext asked) =>
        asked.Resource is HttpContext context && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method));
}
