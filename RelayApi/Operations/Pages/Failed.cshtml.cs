using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Operations.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ironclad.RelayApi.Operations.Pages;

/// <summary>Stands in for a page that threw, whatever its method was. The sign-in page may throw too, but tells a stranger nothing.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed partial class FailedModel(ILogger<FailedModel> logger) : PageModel
{
    private const string Unexpected = "The relay failed unexpectedly; its log has the details.";

    public string Reason { get; private set; } = Unexpected;

    public void OnGet() => Tell();

    public void OnPost() => Tell();

    private void Tell()
    {
        if (HttpContext.Features.Get<IExceptionHandlerPathFeature>() is not { } failed)
            return;
        var failure = FailureClassifier.Classify(failed.Error);
        Log.Failed(logger, failed.Path, failed.Error.GetType().Name, failed.Error.StackTrace);
        if (failure.IsUnexpected || !IsKnown)
            return;
        Reason = failure.Reason;
        Response.StatusCode = failure.Kind == FailureKind.Retry ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status502BadGateway;
    }

    private bool IsKnown => User.IsInRole(OperationsRoles.Viewer) || User.IsInRole(OperationsRoles.Operator);

    private static partial class Log
    {
        // Without the message: it may quote values.
        [LoggerMessage(LogLevel.Error, "The page {Path} met a {Exception} {StackTrace}")]
        public static partial void Failed(ILogger logger, string path, string exception, string? stackTrace);
    }
}
