using Dataverse.Emulator.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Trouble;

/// <summary>What each kind of trouble looks like to the caller (Microsoft Learn: api-limits, web-service-error-codes).</summary>
internal static class Failures
{
    public static Exception Of(PlannedFault fault) => fault.Kind switch
    {
        FaultKind.TooManyRequests => Throttled(ErrorCode.TooManyRequests, "Number of requests exceeded the limit of 6000 over time window of 300 seconds.", fault.RetryAfter),
        FaultKind.TooMuchExecutionTime => Throttled(ErrorCode.TooMuchExecutionTime, "Combined execution time of incoming requests exceeded limit of 1200000 milliseconds over time window of 300 seconds. Decrease number of concurrent requests or reduce the duration of requests and try again later.", fault.RetryAfter),
        FaultKind.TooManyConcurrentRequests => Throttled(ErrorCode.TooManyConcurrentRequests, "Number of concurrent requests exceeded the limit of 52.", fault.RetryAfter),
        FaultKind.SqlTimeout => Fault.Of(ErrorCode.SqlTimeout, "SQL timeout expired."),
        FaultKind.SqlDeadlock => Fault.Of(ErrorCode.GenericSqlError, "Generic SQL error. CRM ErrorCode: -2147204784 Sql ErrorCode: -2146232060 Sql Number: 1205"),
        FaultKind.PrivilegeDenied => Fault.Of(ErrorCode.PrivilegeDenied, "Principal user is missing a privilege (as the emulator was told)."),
        FaultKind.Unauthorized => new ConnectionFault(fault.Kind, StatusCodes.Status401Unauthorized),
        FaultKind.Unavailable => new ConnectionFault(fault.Kind, StatusCodes.Status503ServiceUnavailable),
        FaultKind.ConnectionReset or FaultKind.AnswerLost => new ConnectionFault(fault.Kind, status: null),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Kind, "Add its case to Trouble/Failures.cs."),
    };

    public static Exception Throttled(int code, string message, TimeSpan retryAfter) => Fault.Of(new OrganizationServiceFault
    {
        ErrorCode = code,
        Message = message,
        ErrorDetails = new ErrorDetailCollection { ["Retry-After"] = retryAfter },
    });
}
