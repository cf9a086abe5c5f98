using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Limits;
using Microsoft.AspNetCore.Http;

namespace Dataverse.Emulator.Trouble;

/// <summary>What each kind of trouble looks like to the caller (Microsoft Learn: api-limits, troubleshoot bulk operation errors).</summary>
internal static class Failures
{
    private static readonly ServiceProtectionLimits Limits = new();

    public static Exception Of(PlannedFault fault) => fault.Kind switch
    {
        FaultKind.TooManyRequests => Throttling.TooManyRequests(Limits, fault.RetryAfter),
        FaultKind.TooMuchExecutionTime => Throttling.TooMuchExecutionTime(Limits, fault.RetryAfter),
        FaultKind.TooManyConcurrentRequests => Throttling.TooManyConcurrentRequests(Limits, fault.RetryAfter),
        FaultKind.SqlTimeout => Fault.Of(
            ErrorCode.SqlTimeout,
            "SQL timeout expired. CRM ErrorCode: -2147204783 Sql ErrorCode: -2146232060 Sql Number: -2"),
        FaultKind.SqlDeadlock => Fault.Of(
            ErrorCode.GenericSqlError,
            "Generic SQL error. CRM ErrorCode: -2147204784 Sql ErrorCode: -2146232060 Sql Number: 1205"),
        FaultKind.PrivilegeDenied => Fault.Of(ErrorCode.PrivilegeDenied, "Principal user is missing a privilege (as the emulator was told)."),
        FaultKind.Unauthorized => new ConnectionFault(fault.Kind, StatusCodes.Status401Unauthorized),
        FaultKind.Unavailable => new ConnectionFault(fault.Kind, StatusCodes.Status503ServiceUnavailable),
        FaultKind.ConnectionReset or FaultKind.AnswerLost => new ConnectionFault(fault.Kind, status: null),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Kind, "Add its case to Trouble/Failures.cs."),
    };
}
