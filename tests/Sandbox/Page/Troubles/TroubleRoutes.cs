using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ironclad.Sandbox.Page.Troubles;

internal static class TroubleRoutes
{
    public static void MapTroubles(this IEndpointRouteBuilder routes, TroubleDesk troubles, Desk desk)
    {
        foreach (var mood in MoodSwitch.All)
            Map($"ironclad/{mood.Mood}", () => troubles.SetAsync(mood));
        Map("relay/stop", troubles.StopRelayAsync);
        Map("relay/start", troubles.StartRelayAsync);
        Map("relay/launch-pending", troubles.LaunchPendingAsync);
        Map("deliveries/retry", troubles.RetryAsync);
        Map("deliveries/repeat", troubles.RepeatAsync);
        Map("deliveries/forge", troubles.ForgeAsync);

        void Map(string path, Func<Task<Pressed>> press) =>
            routes.MapPost($"/troubles/{path}", (Guid? agreement) => desk.PressAsync(agreement, press));
    }
}
