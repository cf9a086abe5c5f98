using Dataverse.Emulator.Limits;

namespace Dataverse.Emulator;

public sealed class DataverseEmulatorOptions : OrganizationOptions
{
    /// <summary>The access token of the system administrator.</summary>
    public string AdminToken { get; set; } = "dataverse-administrator";

    /// <summary>Service protection limits; none unless set.</summary>
    public ServiceProtectionLimits? Limits { get; set; }
}
