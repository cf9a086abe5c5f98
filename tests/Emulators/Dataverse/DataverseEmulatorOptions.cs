namespace Dataverse.Emulator;

public sealed class DataverseEmulatorOptions : OrganizationOptions
{
    /// <summary>The access token of the system administrator.</summary>
    public string AdminToken { get; set; } = "dataverse-administrator";
}
