using System.Globalization;
using Dataverse.Emulator.Limits;
using Microsoft.AspNetCore.Http;

namespace Dataverse.Emulator.Soap;

/// <summary>Service protection at the door, and the headers that tell about it (Microsoft Learn: api-limits, send-parallel-requests).</summary>
internal sealed class Throttle(ServiceProtectionLimits? limits, Traffic traffic, TimeProvider clock)
{
    private readonly ServiceProtection? _protection = limits is null ? null : new ServiceProtection(limits, clock);

    public IDisposable? Admit(Guid userId, HttpResponse response)
    {
        response.Headers["x-ms-dop-hint"] = Text(traffic.RecommendedParallelism);
        var admission = _protection?.Admit(userId);
        if (admission is null)
            return null;
        response.Headers["x-ms-ratelimit-burst-remaining-xrm-requests"] = Text(admission.Remaining);
        // A number of seconds; how it is written is not documented.
        response.Headers["x-ms-ratelimit-time-remaining-xrm-requests"] =
            admission.RemainingTime.TotalSeconds.ToString("N2", CultureInfo.InvariantCulture);
        return admission;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
