using Ironclad.Sandbox.Page.Agreements;
using Ironclad.Sandbox.Page.Troubles;
using Ironclad.Sandbox.Page.Views;
using Ironclad.Sandbox.Page.Workflows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ironclad.Sandbox.Page;

internal static class PageRoutes
{
    public static string Of(Guid? agreement) => With("/", agreement);

    /// <summary>A path that leads back to the Agreement on the page.</summary>
    public static string With(string path, Guid? agreement) => agreement is { } id ? $"{path}?agreement={id}" : path;

    public static void MapPage(this IEndpointRouteBuilder routes, World world)
    {
        var desk = new Desk(world);
        var troubles = new TroubleDesk(world);
        var reader = new PageReader(world, desk, troubles);

        routes.MapGet("/", (Guid? agreement) => desk.InTurnAsync(
            async () => Show(await reader.ReadAsync(agreement, desk.TakeNotice()))));
        // The same page for its script, which looks for what has changed; what the last button did is told once.
        routes.MapGet("/live", (Guid? agreement) => desk.InTurnAsync(
            async () => Show(await reader.ReadAsync(agreement, notice: null))));
        routes.MapAgreements(new AgreementButtons(world), desk);
        routes.MapWorkflows(world, desk);
        routes.MapTroubles(troubles, desk);
        routes.MapAssets();
    }

    private static RazorComponentResult<SandboxPage> Show(PageState state) => new(new { State = state });
}
