using System.Text.Json;
using Ironclad.RelayApi.Handlers;

namespace Ironclad.RelayApi.Operations.Api;

/// <summary>What every endpoint of the operator API has in common: how it reads, answers and fails.</summary>
internal static partial class OperatorEndpoint
{
    public static IResult Answer<T>(T value) => Results.Json(value, OperatorJson.Options);

    public static IEndpointConventionBuilder MapOperation<T>(
        this IEndpointRouteBuilder routes, string path, Func<T, HttpContext, Task<IResult>> run) where T : class
    {
        async Task<IResult> ReadAndRunAsync(HttpContext context)
        {
            var (request, problem) = await ReadAsync<T>(context.Request);
            return request is null ? problem! : await run(request, context);
        }

        return routes.MapPost(path, context => AnswerAsync(context, ReadAndRunAsync)).Describes(run.Method).Takes<T>();
    }

    public static IEndpointConventionBuilder MapLook(this IEndpointRouteBuilder routes, string path, Func<HttpContext, Task<IResult>> run) =>
        routes.MapGet(path, context => AnswerAsync(context, run)).Describes(run.Method);

    private static async Task AnswerAsync(HttpContext context, Func<HttpContext, Task<IResult>> run)
    {
        var answer = await GuardedAsync(context, run);
        await answer.ExecuteAsync(context);
        Log.Answered(Logger(context), context.Request.Method, context.Request.Path, context.Response.StatusCode);
    }

    private static async Task<IResult> GuardedAsync(HttpContext context, Func<HttpContext, Task<IResult>> run)
    {
        try
        {
            return await run(context);
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            var failure = FailureClassifier.Classify(exception);
            Log.Failed(Logger(context), context.Request.Path, exception.GetType().Name, exception.StackTrace);
            return Problem.Of(failure);
        }
    }

    private static ILogger Logger(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OperatorEndpoint).FullName!);

    private static async Task<(T? Request, IResult? Problem)> ReadAsync<T>(HttpRequest request) where T : class
    {
        if (!request.HasJsonContentType())
            return (null, Problem.Of(StatusCodes.Status415UnsupportedMediaType, "Send JSON, with Content-Type: application/json."));
        try
        {
            return await request.ReadFromJsonAsync<T>(OperatorJson.Options) is { } read ? (read, null) : (null, Unreadable("$"));
        }
        catch (JsonException wrong)
        {
            return (null, Unreadable(wrong.Path ?? "$"));
        }
    }

    private static IResult Unreadable(string path) => Problem.BadRequest(
        $"The request cannot be read at {path}: it is no JSON, the name is not known, or the value is of another kind. "
            + "RelayApi/README.md has an example of each request.");

    private static partial class Log
    {
        // Without what was sent: it may name a person.
        [LoggerMessage(LogLevel.Information, "An operator asked {Method} {Path}: {Status}")]
        public static partial void Answered(ILogger logger, string method, string path, int status);

        // Without the message: it may quote values.
        [LoggerMessage(LogLevel.Error, "The operator's request {Path} met a {Exception} {StackTrace}")]
        public static partial void Failed(ILogger logger, string path, string exception, string? stackTrace);
    }
}
