using System.Globalization;
using System.Net.Mime;
using System.Text;
using Ironclad.RelayApi.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace Ironclad.RelayApi.Webhooks;

/// <summary>From HTTP to a delivery, and from a receipt back to HTTP. Whatever comes in, the answer is one of <see cref="Answer"/>.</summary>
internal sealed partial class WebhookEndpoint(WebhookReceiver receiver, FailedDeliveries failures, ILogger<WebhookEndpoint> logger)
{
    public const string Path = "/webhooks/ironclad";
    public const string EventIdHeader = "X-Ironclad-Webhook-Event-Id";
    public const string VerificationHeader = "X-Ironclad-Webhook-Verification";
    public const int MaxBodyBytes = 1024 * 1024;

    // Ironclad's bodies have some hundred bytes; a sender that forges gets no more attention than they need.
    public const int MaxBodyBytesOfForgers = 64 * 1024;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    public async Task AnswerAsync(HttpContext context)
    {
        var receipt = await TakeAsync(context);
        Signals.Delivered(receipt);
        var answer = Answer.To(receipt);
        context.Response.StatusCode = answer.Status;
        if (Wait(receipt) is { } wait)
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await context.Response.WriteAsync(answer.Sentence, context.RequestAborted);
    }

    private async Task<Receipt> TakeAsync(HttpContext context)
    {
        try
        {
            return await ReceiveAsync(context);
        }
        // A body that cannot be read as HTTP says it must be; what breaks off, or comes too slowly, is answered by the server.
        catch (IOException failure) when (failure is not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested)
        {
            return Receipt.Unreadable;
        }
        catch (Exception failure) when (failure is not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested)
        {
            Log.Failed(logger, failure.GetType().Name, failure.StackTrace);
            return Receipt.Failed;
        }
    }

    private async Task<Receipt> ReceiveAsync(HttpContext context)
    {
        var (request, sender) = (context.Request, context.Connection.RemoteIpAddress);
        if (!IsPlainJson(request))
            return Receipt.WrongType;
        var isForger = failures.IsBudgetSpent(sender);
        if (await BoundedBody.ReadAsync(request, isForger ? MaxBodyBytesOfForgers : MaxBodyBytes, context.RequestAborted) is not { } body)
            return isForger ? Receipt.TooManyFailures : Receipt.TooLarge;
        var delivery = new Delivery(
            Header(request, EventIdHeader), Header(request, VerificationHeader), body, Header(request, HeaderNames.Authorization));
        return await receiver.ReceiveAsync(delivery, sender, context.RequestAborted);
    }

    private static bool IsPlainJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Encoding is UTF8Encoding)
        && request.Headers.ContentEncoding.All(encoding => string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase));

    private TimeSpan? Wait(Receipt receipt) => receipt switch
    {
        Receipt.KeyUnavailable or Receipt.StoreUnavailable or Receipt.Failed => RetryAfter,
        Receipt.TooManyFailures => failures.UntilNextMinute(),
        _ => null,
    };

    /// <summary>A header that is sent twice says nothing for sure.</summary>
    private static string? Header(HttpRequest request, string name) => request.Headers[name] is { Count: 1 } value ? value[0] : null;

    private static partial class Log
    {
        // Without the message: it may quote what was sent.
        [LoggerMessage(LogLevel.Error, "A delivery met an unexpected {Exception}. Ironclad sends it again. {StackTrace}")]
        public static partial void Failed(ILogger logger, string exception, string? stackTrace);
    }
}
