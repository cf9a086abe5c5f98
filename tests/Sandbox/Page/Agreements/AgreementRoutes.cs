using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ironclad.Sandbox.Page.Agreements;

internal static class AgreementRoutes
{
    public static void MapAgreements(this IEndpointRouteBuilder routes, AgreementButtons buttons, Desk desk)
    {
        routes.MapPost("/agreements", async (HttpRequest request, Guid? agreement) =>
        {
            var draft = AgreementDraft.From(await request.ReadFormAsync());
            return await desk.PressAsync(agreement, () => Task.FromResult(buttons.Create(desk, draft)));
        });
        Map("launch", buttons.Launch);
        Map("preview", buttons.Preview);
        Map("cancel", buttons.Cancel);

        void Map(string button, Func<Guid, Pressed> press) =>
            routes.MapPost($"/agreements/{{id:guid}}/{button}", (Guid id) => desk.PressAsync(id, () => Task.FromResult(press(id))));
    }
}
