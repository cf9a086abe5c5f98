using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>The faults by which Dataverse protects itself (Microsoft Learn: api-limits).</summary>
internal static class ServiceProtection
{
    private const string Detail = "Retry-After";

    public static bool IsThrottling(OrganizationServiceFault fault) =>
        fault.ErrorCode is FaultCodes.TooManyRequests or FaultCodes.TooMuchTime or FaultCodes.TooManyAtOnce;

    /// <returns>Null when the fault names no wait.</returns>
    public static TimeSpan? RetryAfter(OrganizationServiceFault fault) =>
        fault.ErrorDetails is { } details && details.TryGetValue(Detail, out var wait) ? Wait(wait) : null;

    public static void SetRetryAfter(OrganizationServiceFault fault, TimeSpan wait) => (fault.ErrorDetails ??= [])[Detail] = wait;

    private static TimeSpan? Wait(object? wait) => wait switch
    {
        TimeSpan span => span,
        int seconds => TimeSpan.FromSeconds(seconds),
        string text when double.TryParse(text, CultureInfo.InvariantCulture, out var seconds) => TimeSpan.FromSeconds(seconds),
        string text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) => span,
        _ => null,
    };
}
