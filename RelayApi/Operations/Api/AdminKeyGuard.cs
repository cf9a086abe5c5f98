using System.Globalization;
using Ironclad.RelayApi.Operations.SignIn;

namespace Ironclad.RelayApi.Operations.Api;

/// <summary>Stands before every path of the operator API, known or not: without the key nobody learns what there is.</summary>
internal sealed class AdminKeyGuard(AdminKeyCheck check) : IMiddleware
{
    private const string Scheme = "Bearer ";

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        switch (check.Check(KeyIn(context.Request.Headers.Authorization), context.Connection.RemoteIpAddress))
        {
            case AdminKeyAnswer.Right:
                await next(context);
                break;
            case AdminKeyAnswer.Wrong:
                await RefuseAsync(context);
                break;
            case AdminKeyAnswer.NotHeard:
                await RefuseForNowAsync(context);
                break;
            case AdminKeyAnswer.NoKeySet:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private static string? KeyIn(string? header) =>
        header?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true ? header[Scheme.Length..].Trim() : null;

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Problem.Of(
            StatusCodes.Status401Unauthorized,
            "The admin key is missing or wrong. Send the relay's Operations:AdminKey in the header Authorization: Bearer <key>.")
            .ExecuteAsync(context);
    }

    private Task RefuseForNowAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(check.UntilNextMinute.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Problem.Of(StatusCodes.Status429TooManyRequests, "Too many wrong admin keys came from your address. Wait a minute.")
            .ExecuteAsync(context);
    }
}
