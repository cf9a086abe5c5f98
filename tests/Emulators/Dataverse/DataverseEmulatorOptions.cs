using Dataverse.Emulator.Limits;
using Microsoft.AspNetCore.Http;

namespace Dataverse.Emulator;

public sealed class DataverseEmulatorOptions : OrganizationOptions
{
    /// <summary>The access token of the system administrator.</summary>
    public string AdminToken { get; set; } = "dataverse-administrator";

    /// <summary>Service protection limits; none unless set.</summary>
    public ServiceProtectionLimits? Limits { get; set; }

    /// <summary>Stands between the network and the service: what watches, holds or cuts calls. The controls are not behind it.</summary>
    public Func<HttpContext, RequestDelegate, Task>? Around { get; set; }
}
