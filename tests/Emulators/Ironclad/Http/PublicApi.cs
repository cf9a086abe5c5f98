using Ironclad.Emulator.Access;
using Ironclad.Emulator.Control.Reports;
using Ironclad.Emulator.Faults;

namespace Ironclad.Emulator.Http;

/// <summary>Every request to the imitated API goes this way: fault, who is calling, limit, route, ledger.</summary>
internal sealed class PublicApi(Emulation emulation)
{
    public async Task Handle(HttpContext http, PublicRoute? route)
    {
        var fault = emulation.Faults.Take(http.Request.Method, route?.Pattern ?? Path(http));
        var answer = fault is null
            ? await Limited(http.Request, route)
            : await FaultyAnswer.Of(fault, emulation, () => Limited(http.Request, route), http.RequestAborted);

        emulation.Ledger.Add(new CallReport(
            http.Request.Method, route?.Pattern ?? Path(http), Path(http), answer?.Status ?? 0, emulation.Clock.Now, fault?.Kind.ToString()));
        // Webhooks leave after the answer, as in the recorded service, where the first came 2.4 seconds after the launch.
        http.Response.OnCompleted(StartDeliveries);
        if (answer is null)
            http.Abort();
        else
            await answer.WriteTo(http.Response);
    }

    private Task StartDeliveries()
    {
        _ = emulation.Deliveries.SendDue();
        return Task.CompletedTask;
    }

    private static string Path(HttpContext http)
    {
        var path = http.Request.Path.ToString();
        return path.StartsWith(PublicRoutes.BasePath, StringComparison.Ordinal) ? path[PublicRoutes.BasePath.Length..] : path;
    }

    private async Task<Answer> Limited(HttpRequest request, PublicRoute? route)
    {
        if (!emulation.Options.RateLimits || route is null)
            return await Answered(request, route);
        var (refused, headers) = emulation.Limiter.Take(route.Bucket);
        var answer = refused ?? await Answered(request, route);
        return answer with { Headers = answer.Headers.Concat(headers).ToDictionary() };
    }

    private async Task<Answer> Answered(HttpRequest request, PublicRoute? route)
    {
        try
        {
            var actor = route is { IsAnonymous: true } ? null : Authentication.Of(request, emulation);
            if (route is null)
                throw Refusal.NotImitated($"{request.Method} {request.Path}", "Http/PublicRoutes.cs");
            if (actor is not null)
                Authentication.RequireScopes(actor, route);
            var body = await RequestBody.Read(request, route);
            lock (emulation.Company.Gate)
                return route.Handle(new ApiCall(emulation, request, actor, body));
        }
        catch (Refusal refusal)
        {
            return refusal.Answer;
        }
    }
}
