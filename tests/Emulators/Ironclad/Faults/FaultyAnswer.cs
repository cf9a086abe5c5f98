using System.Globalization;
using System.Text;
using Ironclad.Emulator.Control;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Faults;

/// <summary>Puts a fault on a call.</summary>
internal static class FaultyAnswer
{
    private const string Page = "<!DOCTYPE html>\n<html><head><title>Error</title></head><body><h1>Error</h1></body></html>\n";

    /// <returns>No answer at all when the connection is to be reset.</returns>
    public static async Task<Answer?> Of(Fault fault, Emulation emulation, Func<Task<Answer>> operation, CancellationToken gone)
    {
        switch (fault.Kind)
        {
            case FaultKind.Truncated:
                return (await operation()).Half();
            case FaultKind.BrokenOff:
                return await operation() with { Transfer = Transfer.BrokenOff };
            case FaultKind.LengthUntold:
                return await operation() with { Transfer = Transfer.Untold };
            case FaultKind.Gzip:
                return await operation() with { Transfer = Transfer.Gzip };
            case FaultKind.OtherStatus:
                return await operation() with { Status = fault.Status };
            case FaultKind.WebhookFirst:
                var late = await operation();
                await emulation.Deliveries.SendDue();
                return late;
            case FaultKind.Slow:
                // A client that gives up does not stop the operation: that is how launches come to be made twice.
                await emulation.Clock.Delay(TimeSpan.FromSeconds(fault.Seconds), gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return await operation();
        }

        if (fault.AfterEffect)
            await operation();
        if (fault.Kind is FaultKind.Hang)
            await Task.Delay(Timeout.InfiniteTimeSpan, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return fault.Kind is FaultKind.Status or FaultKind.Html ? Failure(fault, emulation.Clock.Now) : null;
    }

    private static Answer Failure(Fault fault, DateTimeOffset now)
    {
        var answer = fault.Kind is FaultKind.Html ? Raw(fault, Page, "text/html")
            : fault.Body is { } body ? Raw(fault, body, Answer.JsonType)
            : Answer.Error(fault.Status, fault.Code ?? CodeOf(fault.Status), fault.Message ?? "something went wrong", fault.Param);
        return fault.RetryAfterSeconds is { } seconds
            ? answer with { Headers = new Dictionary<string, string> { ["Retry-After"] = RetryAfter(seconds, fault.RetryAfterAsDate, now) } }
            : answer;
    }

    private static Answer Raw(Fault fault, string body, string contentType) =>
        new(fault.Status, Encoding.UTF8.GetBytes(body), fault.ContentType ?? contentType);

    private static string RetryAfter(int seconds, bool asDate, DateTimeOffset now) =>
        asDate ? now.AddSeconds(seconds).ToString("R", CultureInfo.InvariantCulture) : seconds.ToString(CultureInfo.InvariantCulture);

    /// <summary>Ironclad OpenAPI: error codes.</summary>
    private static string CodeOf(int status) => status switch
    {
        400 => "INVALID_PARAM",
        401 => "UNAUTHORIZED",
        403 => "FORBIDDEN",
        404 => "NOT_FOUND",
        409 => "CONFLICT",
        422 => "INVALID_STATE",
        429 => "TOO_MANY_REQUESTS",
        502 => "BAD_GATEWAY",
        _ => "SERVER_ERROR",
    };
}
