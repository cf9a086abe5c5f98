using Ironclad.RelayApi.Handlers;

namespace Ironclad.RelayApi.Operations.Api;

/// <summary>Says "no" as problem details, with cause and fix.</summary>
internal static class Problem
{
    public static IResult Of(int status, string detail) => TypedResults.Problem(detail, statusCode: status);

    public static IResult Of(Failure failure) => failure switch
    {
        { IsUnexpected: true } => Of(StatusCodes.Status500InternalServerError, "The relay failed unexpectedly; its log has the details."),
        { Kind: FailureKind.Retry } => Of(StatusCodes.Status503ServiceUnavailable, failure.Reason),
        _ => Of(StatusCodes.Status502BadGateway, failure.Reason),
    };

    public static IResult BadRequest(string detail) => Of(StatusCodes.Status400BadRequest, detail);

    public static IResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, detail);
}
