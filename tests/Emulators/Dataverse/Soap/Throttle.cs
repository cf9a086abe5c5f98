using System.Globalization;
using Dataverse.Emulator.Limits;
using Microsoft.AspNetCore.Http;

namespace Dataverse.Emulator.Soap;

/// <summary>Service protection at the door, and the headers that tell about it (Microsoft Learn: api-limits, send-parallel-requests).</summary>
internal sealed class Throttle(ServiceProtectionLimits? limits, TimeProvider clock)
{
    /// <summary>The degree of parallelism that the environment recommends; its size decides.</summary>
    private const string RecommendedParallelism = "8";

    private readonly ServiceProtection? _protection = limits is null ? null : new ServiceProtection(limits, clock);

    public IDisposable? Admit(Guid userId, HttpResponse response)
    {
        response.Headers["x-ms-dop-hint"] = RecommendedParallelism;
        var admission = _protection?.Admit(userId);
        if (admission is not null)
            response.Headers["x-ms-ratelimit-burst-remaining-xrm-requests"] = admission.Remaining.ToString(CultureInfo.InvariantCulture);
        return admission;
    }
}
