namespace Ironclad.Emulator.Http;

internal static class PublicApiEndpoints
{
    public static void MapPublicApi(this WebApplication app, Emulation emulation)
    {
        var api = new PublicApi(emulation);
        foreach (var route in PublicRoutes.All)
            app.MapMethods(route.BasePath + route.Pattern, [route.Method], http => api.Handle(http, route));
        app.MapFallback("/oauth/{**path}", http => api.Handle(http, route: null));
        app.MapFallback(PublicRoutes.BasePath + "/{**path}", http => api.Handle(http, route: null));
    }
}
