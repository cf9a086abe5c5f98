using System.Security.Claims;

namespace Ironclad.RelayApi.Operations.Pages;

/// <summary>Who did what on a page. Looking is not logged; what a form held is not either, as it may name a person.</summary>
internal static partial class PageLog
{
    public static void UsePageLog(this IApplicationBuilder pages)
    {
        var logger = pages.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(PageLog).FullName!);
        pages.Use(async (context, next) =>
        {
            await next(context);
            if (HttpMethods.IsPost(context.Request.Method) && context.User.FindFirst(ClaimTypes.NameIdentifier) is { } who)
                Log.Answered(logger, who.Value, context.Request.Path, context.Request.Query["handler"], context.Response.StatusCode);
        });
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The operator signed in by {Who} sent {Path} {Handler}: {Status}")]
        public static partial void Answered(ILogger logger, string who, string path, string? handler, int status);
    }
}
