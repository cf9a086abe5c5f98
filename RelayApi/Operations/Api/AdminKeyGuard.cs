using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ironclad.RelayApi.Webhooks;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Operations.Api;

/// <summary>Stands before every path of the operator API, known or not: without the key nobody learns what there is.</summary>
internal sealed partial class AdminKeyGuard(IOptions<OperationsOptions> options, TimeProvider time, ILogger<AdminKeyGuard> logger)
    : IMiddleware
{
    private const int MostFailuresPerMinute = 10;
    private const string Scheme = "Bearer ";

    private readonly FailedDeliveries _failures =
        new(Options.Create(new WebhookOptions { FailuresPerMinute = MostFailuresPerMinute }), time);

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var sender = context.Connection.RemoteIpAddress;
        if (options.Value.AdminKey is not { Length: > 0 } key)
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (_failures.IsBudgetSpent(sender))
            await RefuseForNowAsync(context);
        else if (IsKey(context.Request.Headers.Authorization, key))
            await next(context);
        else
            await RefuseAsync(context, _failures.Count(sender));
    }

    /// <summary>Takes the same time for every wrong key; digests have one length.</summary>
    private static bool IsKey(string? header, string key) =>
        header?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true
            && CryptographicOperations.FixedTimeEquals(Digest(header[Scheme.Length..].Trim()), Digest(key));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private Task RefuseAsync(HttpContext context, SenderBudget budget)
    {
        if (budget == SenderBudget.JustSpent)
            Log.Guessed(logger, MostFailuresPerMinute);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Problem.Of(
            StatusCodes.Status401Unauthorized,
            "The admin key is missing or wrong. Send the relay's Operations:AdminKey in the header Authorization: Bearer <key>.")
            .ExecuteAsync(context);
    }

    private Task RefuseForNowAsync(HttpContext context)
    {
        var seconds = Math.Ceiling(_failures.UntilNextMinute().TotalSeconds);
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Problem.Of(StatusCodes.Status429TooManyRequests, "Too many wrong admin keys came from your address. Wait a minute.")
            .ExecuteAsync(context);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Failures} wrong admin keys came from one address within a minute; it is not heard until the next.")]
        public static partial void Guessed(ILogger logger, int failures);
    }
}
