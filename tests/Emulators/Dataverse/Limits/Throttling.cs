using Dataverse.Emulator.Faults;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Limits;

/// <summary>The faults of service protection, in the words of Microsoft Learn: api-limits.</summary>
internal static class Throttling
{
    public static Exception TooManyRequests(ServiceProtectionLimits limits, TimeSpan retryAfter) => Refused(
        ErrorCode.TooManyRequests,
        $"Number of requests exceeded the limit of {limits.Requests} over time window of {limits.Window.TotalSeconds:0} seconds.",
        retryAfter);

    public static Exception TooMuchExecutionTime(ServiceProtectionLimits limits, TimeSpan retryAfter) => Refused(
        ErrorCode.TooMuchExecutionTime,
        FormattableString.Invariant($"Combined execution time of incoming requests exceeded limit of {limits.ExecutionTime.TotalMilliseconds:N0} milliseconds ")
        + $"over time window of {limits.Window.TotalSeconds:0} seconds. "
        + "Decrease number of concurrent requests or reduce the duration of requests and try again later.",
        retryAfter);

    public static Exception TooManyConcurrentRequests(ServiceProtectionLimits limits, TimeSpan retryAfter) => Refused(
        ErrorCode.TooManyConcurrentRequests,
        $"Number of concurrent requests exceeded the limit of {limits.ConcurrentRequests}.",
        retryAfter);

    private static Exception Refused(int code, string message, TimeSpan retryAfter) => Fault.Of(new OrganizationServiceFault
    {
        ErrorCode = code,
        Message = message,
        ErrorDetails = new ErrorDetailCollection { ["Retry-After"] = retryAfter },
    });
}
