using System.Text.Json;
using System.Text.Json.Nodes;
using Ironclad.Emulator.Access;
using Ironclad.Emulator.Control.Reports;

namespace Ironclad.Emulator.Http;

/// <summary>Every request to the public API goes this way: who is calling, may they, the route, the ledger.</summary>
internal sealed class PublicApi(Emulation emulation)
{
    public async Task Handle(HttpContext http, PublicRoute? route)
    {
        var answer = await Answer(http.Request, route);
        emulation.Ledger.Add(new CallReport(http.Request.Method, route?.Pattern ?? Path(http), Path(http), answer.Status, emulation.Clock.Now, Fault: null));
        http.Response.OnCompleted(() =>
        {
            _ = emulation.Deliveries.SendDue();
            return Task.CompletedTask;
        });
        await answer.WriteTo(http.Response);
    }

    private static string Path(HttpContext http) => http.Request.Path.ToString()[PublicRoutes.BasePath.Length..];

    private async Task<Answer> Answer(HttpRequest request, PublicRoute? route)
    {
        try
        {
            var actor = Authentication.Of(request, emulation);
            if (route is null)
                throw Refusal.NotImitated($"{request.Method} {request.Path}", "Http/PublicRoutes.cs");
            Authentication.RequireScopes(actor, route);
            var body = await Body(request);
            lock (emulation.Company.Gate)
                return route.Handle(new ApiCall(emulation, request, actor, body));
        }
        catch (Refusal refusal)
        {
            return refusal.Answer;
        }
    }

    private static async Task<JsonNode?> Body(HttpRequest request)
    {
        if (request.ContentLength is 0 or null && !request.Headers.ContainsKey("Transfer-Encoding"))
            return null;
        if (!request.HasJsonContentType())
            throw Refusal.NotImitated($"a request body of type {request.ContentType}", "Http/PublicApi.cs");
        try
        {
            return await JsonNode.ParseAsync(request.Body);
        }
        catch (JsonException)
        {
            throw Refusal.Invalid("request body must be valid JSON");
        }
    }
}
