using Ironclad.Mapping;
using Ironclad.Plugins.Runtime;
using Ironclad.Texts;

namespace Ironclad.Plugins.CopyGuard;

/// <summary>Keeps an environment that was copied together with its settings away from the contracts of the original.</summary>
internal sealed class OrganizationCheck(EnvironmentVariables variables, Guid organizationId, string organizationName)
{
    public static Message Problem { get; } = new("ICD-4001");

    /// <summary>Whether the settings were made for another organization. What an administrator confirms counts at once.</summary>
    public bool IsCopy => !IsConfirmed && !IsConfirmedByNow;

    private bool IsConfirmed =>
        ConfirmedOrganization.Allows(variables[SettingNames.ConfirmedOrganization], organizationId, organizationName);

    private bool IsConfirmedByNow
    {
        get
        {
            variables.ReadAgain();
            return IsConfirmed;
        }
    }

    /// <summary>Remembers at the first launch that the settings are this organization's.</summary>
    public void Remember()
    {
        if (variables[SettingNames.ConfirmedOrganization] is null)
            variables.SetWhereEmpty(SettingNames.ConfirmedOrganization, ConfirmedOrganization.Of(organizationId, organizationName));
    }
}
