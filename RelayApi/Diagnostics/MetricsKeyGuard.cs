using Ironclad.RelayApi.Operations.Api;
using Ironclad.RelayApi.Webhooks;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Diagnostics;

/// <summary>Who reads figures all day need not hold the key that replays and erases.</summary>
internal sealed class MetricsKeyGuard(IOptions<DiagnosticsOptions> options, TimeProvider time) : IMiddleware
{
    private const int MostFailuresPerMinute = 10;

    private readonly FailedDeliveries _failures =
        new(Options.Create(new WebhookOptions { FailuresPerMinute = MostFailuresPerMinute }), time);

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (_failures.IsBudgetSpent(context.Connection.RemoteIpAddress))
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        else if (BearerKey.Matches(context.Request.Headers.Authorization, options.Value.MetricsKey!))
            return next(context);
        else
            Refuse(context);
        return Task.CompletedTask;
    }

    private void Refuse(HttpContext context)
    {
        _failures.Count(context.Connection.RemoteIpAddress);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }
}
