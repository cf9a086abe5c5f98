using System.Security.Cryptography;
using Ironclad.RelayApi.Operations.SignIn;
using Scalar.AspNetCore;

namespace Ironclad.RelayApi.Operations.Pages;

/// <summary>The operator API's description as a page, and to try it out with the admin key. All of it comes from the relay.</summary>
internal static class ApiReference
{
    private const string Path = $"{OperationsPages.Path}/api";
    private const string Document = $"{Path}/openapi.json";
    private const int NonceBytes = 16;

    public static void MapApiReference(this IEndpointRouteBuilder pages)
    {
        pages.MapOpenApi(Document).RequireAuthorization(OperationsPolicies.Viewer);
        pages.MapScalarApiReference(Path, Configure).RequireAuthorization(OperationsPolicies.Viewer);
    }

    private static void Configure(ScalarOptions page, HttpContext context)
    {
        page.Title = "Operator API – Ironclad relay";
        page.OpenApiRoutePattern = Document;
        page.Nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        page.Favicon = $"{context.Request.PathBase}{OperationsPages.Path}/ops.svg";
        // Nothing is asked of, or told to, anybody but the relay.
        page.DefaultFonts = page.Telemetry = false;
        page.HideClientButton = true;
        page.ShowDeveloperTools = DeveloperToolsVisibility.Never;
        page.Agent = new ScalarAgentOptions { Disabled = true };
        page.Mcp = new ScalarMcpOptions { Disabled = true };
        context.Response.Headers.ContentSecurityPolicy = Policy(page.Nonce);
    }

    /// <summary>Its scripts are the relay's own; styles it writes into the page as it builds it.</summary>
    private static string Policy(string nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}
