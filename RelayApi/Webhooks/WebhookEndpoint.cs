using System.Net.Mime;
using Ironclad.RelayApi.Ironclad;
using Microsoft.Net.Http.Headers;

namespace Ironclad.RelayApi.Webhooks;

internal static class WebhookEndpoint
{
    public const string Path = "/webhooks/ironclad";
    public const string EventIdHeader = "X-Ironclad-Webhook-Event-Id";
    public const string VerificationHeader = "X-Ironclad-Webhook-Verification";
    public const int MaxBodyBytes = 1024 * 1024;

    private const int MaxEventIdLength = 200;
    private const int MaxHeaderBytes = 16 * 1024;
    private const int MaxHeaders = 50;
    private const string RetryAfterSeconds = "30";

    public static WebApplicationBuilder AddWebhooks(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
            server.Limits.MaxRequestHeaderCount = MaxHeaders;
            // More than accepted, so that the endpoint answers and the server is the second line.
            server.Limits.MaxRequestBodySize = 2 * MaxBodyBytes;
        });
        builder.Services.AddSingleton(provider => new VerificationKeys(
            cancellation => provider.GetRequiredService<IIroncladApi>().GetVerificationKeyAsync(cancellation),
            provider.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<WebhookReceiver>();
        return builder;
    }

    public static void MapWebhooks(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, async (HttpContext context, WebhookReceiver receiver) =>
        {
            var answer = Answer.To(await ReceiveAsync(context.Request, receiver, context.RequestAborted));
            context.Response.StatusCode = answer.Status;
            if (answer.Status == StatusCodes.Status503ServiceUnavailable)
                context.Response.Headers.RetryAfter = RetryAfterSeconds;
            await context.Response.WriteAsync(answer.Sentence, context.RequestAborted);
        });

    private static async Task<Receipt> ReceiveAsync(HttpRequest request, WebhookReceiver receiver, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase))
            return Receipt.WrongType;
        if (await BoundedBody.ReadAsync(request, MaxBodyBytes, cancellation) is not { } body)
            return Receipt.TooLarge;
        return await receiver.ReceiveAsync(new Delivery(EventId(request), Header(request, VerificationHeader), body), cancellation);
    }

    private static string? EventId(HttpRequest request) =>
        Header(request, EventIdHeader) is { Length: <= MaxEventIdLength } eventId ? eventId : null;

    /// <summary>A header that is sent twice says nothing for sure.</summary>
    private static string? Header(HttpRequest request, string name) => request.Headers[name] is { Count: 1 } value ? value[0] : null;
}
