namespace Dataverse.Emulator;

/// <summary>What differs between one environment and another.</summary>
public class OrganizationOptions
{
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public string OrganizationName { get; set; } = "emulator";

    /// <summary>What the key vault holds, by schema name of the Secret environment variable.</summary>
    public IDictionary<string, string> Secrets { get; } = new Dictionary<string, string>();

    /// <summary>organization.maxuploadfilesize; 5 MB unless an administrator raises it (Microsoft Learn: reference/entities/organization).</summary>
    public int MaxUploadFileSize { get; set; } = 5242880;

    /// <summary>Whether Dynamics 365 Sales is installed, which Opportunity belongs to.</summary>
    public bool HasSales { get; set; } = true;
}
